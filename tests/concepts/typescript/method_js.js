class Service {
  run() {} // concept: run() {}
  handler = async () => {}; // concept: async () => {}
  #field = 1;
}
