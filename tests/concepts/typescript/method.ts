class Service {
  constructor() {} // concept: constructor() {}
  run() {} // concept: run() {}
  static make() {} // concept: static make() {}
  #hidden() {} // concept: #hidden() {}
  handler = async () => {}; // concept: async () => {}
  once = function () {}; // concept: function () {}
  wrapped = debounce(() => { save(); });
}
const object = { method() {} };
function plain() {}
const arrow = () => {};
