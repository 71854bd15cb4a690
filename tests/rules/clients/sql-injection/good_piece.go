package users

func ByNumber(db *sql.DB, id int) {
	db.QueryRow("SELECT name FROM users WHERE id = " + strconv.Itoa(id)) // expect: clients/query-without-timeout
}

func ByNumbers(db *sql.DB, ids []any) {
	marks := make([]string, len(ids))
	for i := range ids {
		marks[i] = fmt.Sprintf("$%d", i+1)
	}
	_, err := db.Exec("DELETE FROM users WHERE id IN ("+strings.Join(marks, ",")+")", ids...) // expect: clients/query-without-timeout
	if err != nil {
		panic(err)
	}
}

func Sorted(db *sql.DB, sort string) {
	switch sort {
	case "name", "age":
	default:
		return
	}
	db.QueryRow("SELECT name FROM users ORDER BY " + sort + " LIMIT 1") // expect: clients/query-without-timeout
}
