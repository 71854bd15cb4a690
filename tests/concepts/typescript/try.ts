try {} catch {} // concept: try {} catch {}
try {} finally {} // concept: try {} finally {}
promise.catch(() => {});
