throw new Error("x"); // concept: throw new Error("x");
throw error; // concept: throw error;
Promise.reject(error);
