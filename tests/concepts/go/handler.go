package p

func f() {
	if err != nil { return err } // concept: if err != nil { return err }
	if err := g(); err != nil { // concept: if err := g(); err != nil {
		return
	} else if closeErr != nil { // concept: if closeErr != nil {
	}
	if nil != err2 {} // concept: if nil != err2 {}
	if (err != nil) && retry {} // concept: if (err != nil) && retry {}
	if !ok || err != nil {} // concept: if !ok || err != nil {}
	if errors.Is(err, io.EOF) {} // concept: if errors.Is(err, io.EOF) {}
	if errors.As(err, &target) {} // concept: if errors.As(err, &target) {}
	if err == sql.ErrNoRows {} // concept: if err == sql.ErrNoRows {}
	if err == nil { use(x) } else { log.Print(err) } // concept: if err == nil { use(x) } else { log.Print(err) }
	switch {
	case errors.Is(err, ErrA), errors.Is(err, ErrB): // concept: case errors.Is(err, ErrA), errors.Is(err, ErrB):
		return
	case err != nil: // concept: case err != nil:
	case x:
	}
	if err == nil { use(x) }
	if x != nil {}
	if stderr != nil {}
	if ok {}
	if errors.Is(other, x) {}
	if resp.Err != nil {}
	switch err {
	case io.EOF:
	}
}
