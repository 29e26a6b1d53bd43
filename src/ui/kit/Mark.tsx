/** Holdfast's sign. Decorative: the name stands beside it or in the window's title. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return <img src="./icon.svg" width={size} height={size} alt="" draggable={false} />;
}
