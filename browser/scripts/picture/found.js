// What was found in a picture: each thing once, in its group.

const GROUP_OF = {
  gps: "place",
  "gps-withheld": "place",
  altitude: "place",
  direction: "place",
  "place-name": "place",
  "date-taken": "time",
  "date-changed": "time",
  "gps-time": "time",
  make: "device",
  model: "device",
  lens: "device",
  software: "device",
  serial: "device",
  profile: "device",
  owner: "person",
  copyright: "person",
  "face-names": "person",
  title: "text",
  description: "text",
  keywords: "text",
  comment: "text",
  thumbnail: "hidden",
  "second-picture": "hidden",
  video: "hidden",
  "after-end": "hidden",
  "maker-note": "hidden",
  "unique-id": "hidden",
  history: "hidden",
  credentials: "hidden",
  exif: "hidden",
  xmp: "hidden",
  iptc: "hidden",
  other: "hidden",
};
const MOST = 200;
// Of thousands of blocks of one kind, the first tell enough; all are removed.
const MOST_BLOCKS = 20;

export const GROUPS = ["place", "time", "device", "person", "text", "hidden"];
export const NAMES = Object.keys(GROUP_OF);

export class Found {
  #things = new Map();
  #blocks = new Map();

  /** Adds a thing. An empty value is none; `true` says no more than that it is there. */
  add(name, value = true) {
    if (value === "" || value === null || value === undefined) return;
    const key = `${name} ${JSON.stringify(value)}`;
    if (this.#things.size < MOST) this.#things.set(key, { group: GROUP_OF[name], name, value });
  }

  /**
   * Adds a thing whose value is a count of bytes or entries: one line, however often it is there.
   * Answers whether it is still worth reading.
   */
  count(name, amount) {
    const blocks = (this.#blocks.get(name) ?? 0) + 1;
    this.#blocks.set(name, blocks);
    const before = this.#things.get(name)?.value ?? 0;
    this.#things.set(name, { group: GROUP_OF[name], name, value: before + amount });
    return blocks <= MOST_BLOCKS;
  }

  /** Everything, the place first. `true` is left out where something says more. */
  list() {
    const all = [...this.#things.values()];
    return all
      .filter(({ name, value }) => value !== true || !all.some((other) => other.name === name && other.value !== true))
      .sort((one, other) => NAMES.indexOf(one.name) - NAMES.indexOf(other.name));
  }
}
