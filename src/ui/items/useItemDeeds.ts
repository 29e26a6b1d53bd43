// From what is chosen in an item to an excerpt, an event or a link; each keeps where it came from.
import { useCallback, useState } from 'react';
import { createEvent } from '../../actions/createEvent.ts';
import { createExcerpt } from '../../actions/createExcerpt.ts';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { freshExcerpts } from '../kit/freshExcerpts.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useSealedState } from '../kit/useSealedState.ts';
import { excerptColours } from './ColourMenu.tsx';
import type { ChosenPlace } from './selectedText.ts';

const isColour = (value: unknown): value is string => excerptColours.some((colour) => colour === value);
const longestTitle = 80;

export function useItemDeeds(item: RecordView<'item'>) {
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const [linking, setLinking] = useState<ChosenPlace | null>(null);
  const [colour, setColour] = useSealedState<string>('items.excerptColour', excerptColours[0], isColour);
  const { id } = item;
  const name = item.fields.reference ?? item.fields.title ?? item.fields.originalName ?? '';

  const keep = useCallback(
    async (place: Place, quote: string) => {
      const made = await act(createExcerpt(services, { origin: id, place, quote, colour }));
      if (made) freshExcerpts.tell({ excerpt: made, origin: id, place, name });
      return made;
    },
    [act, services, id, colour, name],
  );
  const excerpt = async ({ place, quote, excerpt: kept }: ChosenPlace) => {
    if (!kept && (await keep(place, quote))) window.getSelection()?.removeAllRanges();
    setChosen(null);
  };
  const event = async ({ place, quote, excerpt: kept }: ChosenPlace) => {
    const title = quote.split('\n')[0]?.slice(0, longestTitle) ?? '';
    const made = await act(createEvent(services, { title }, { origin: id, place, ...(kept ? { excerpt: kept } : { quote }) }));
    if (made) navigate.open({ kind: 'record', record: made }, 'beside');
  };
  const onRegion = useCallback(
    async (page: number, box: Box | null) => {
      const place: Place = { kind: 'page', page, boxes: box ? [box] : [] };
      const made = await keep(place, '');
      // What was just kept can become an event or a link at once.
      if (made) setChosen({ place, quote: '', excerpt: made });
    },
    [keep],
  );
  return { chosen, setChosen, linking, setLinking, colour, setColour, excerpt, event, onRegion };
}

export type ItemDeeds = ReturnType<typeof useItemDeeds>;
