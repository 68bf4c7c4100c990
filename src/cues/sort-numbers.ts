/** Up to so many numbers, insertion is soonest done, and makes no arrays; beyond, its time would grow with their square. */
const few = 32;

/** Sorts numbers in place, ascending. */
export function sortNumbers(numbers: number[]): number[] {
  if (numbers.length > few) return numbers.sort((a, b) => a - b);
  for (let index = 1; index < numbers.length; index += 1) {
    const number = numbers[index];
    let place = index;
    for (; place > 0 && numbers[place - 1] > number; place -= 1) numbers[place] = numbers[place - 1];
    numbers[place] = number;
  }
  return numbers;
}
