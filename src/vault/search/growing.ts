// Typed arrays that grow as they are written.

export class GrowingBytes {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }
  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }
  varint(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
  append(source: Uint8Array): void {
    this.room(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }
  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

export class GrowingNumbers {
  numbers: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.numbers = new Uint32Array(capacity);
  }
  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = value;
  }
  done(): Uint32Array<ArrayBuffer> {
    return this.numbers.slice(0, this.length);
  }
}

export class GrowingUnits {
  units: Uint16Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.units = new Uint16Array(capacity);
  }
  private room(more: number): void {
    if (this.length + more <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.units.length * 2, this.length + more));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }
  text(text: string): void {
    this.room(text.length);
    for (let i = 0; i < text.length; i++) this.units[this.length++] = text.charCodeAt(i);
  }
  append(source: Uint16Array): void {
    this.room(source.length);
    this.units.set(source, this.length);
    this.length += source.length;
  }
  done(): Uint16Array<ArrayBuffer> {
    return this.units.slice(0, this.length);
  }
}
