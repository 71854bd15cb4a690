render(<App />, root); // concept: <App /> ;; root
