try {} catch (error) {} // concept: catch (error) {}
try {} catch {} // concept: catch {}
try {} finally {}
promise.catch((error) => {});
