/** The indexes of the `count` highest numbers, the highest first. */
export function foremost(numbers: Float64Array, count: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    let place = places.length;
    while (place > 0 && (numbers[places[place - 1] ?? 0] ?? 0) < (numbers[at] ?? 0)) place -= 1;
    if (place < count) {
      places.splice(place, 0, at);
      if (places.length > count) places.pop();
    }
  }
  return places;
}
