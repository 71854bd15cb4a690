async function declared() {} // concept: async function declared() {}
function plain() {}
const arrow = async () => {}; // concept: async () => {}
const sync = () => {};
items.map(async (item) => save(item)); // concept: async (item) => save(item)
class Service {
  async run() {} // concept: async run() {}
  handler = async () => {}; // concept: async () => {}
  static async make() {} // concept: static async make() {}
  stop() {}
}
const object = { async method() {} }; // concept: async method() {}
async function* stream() {} // concept: async function* stream() {}
