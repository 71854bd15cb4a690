package clients

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"

	"github.com/jackc/pgx/v5/pgxpool"
)

func Get(url string) ([]byte, error) {
	response, err := http.Get(url) // expect
	if err != nil {
		return nil, err
	}
	return io.ReadAll(response.Body)
}

func Decode(client *http.Client, request *http.Request, target any) error {
	response, err := client.Do(request) // expect
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", response.StatusCode)
	}
	defer response.Body.Close()
	return json.NewDecoder(response.Body).Decode(target)
}

func Ping(client *http.Client, request *http.Request) error {
	_, err := client.Do(request) // expect
	return err
}

func Names(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT name FROM users LIMIT 10") // expect
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

func Insert(ctx context.Context, db *sql.DB, names []string) error {
	statement, err := db.PrepareContext(ctx, "INSERT INTO users (name) VALUES ($1)") // expect
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := statement.ExecContext(ctx, name); err != nil {
			return err
		}
	}
	return statement.Close()
}

func Echo(address string) ([]byte, error) {
	connection, err := net.Dial("tcp", address) // expect
	if err != nil {
		return nil, err
	}
	fmt.Fprint(connection, "hello")
	return io.ReadAll(connection)
}

func Count(ctx context.Context, pool *pgxpool.Pool) (int, error) {
	connection, err := pool.Acquire(ctx) // expect
	if err != nil {
		return 0, err
	}
	var count int
	err = connection.QueryRow(ctx, "SELECT count(*) FROM users").Scan(&count)
	if err != nil {
		return 0, err
	}
	connection.Release()
	return count, nil
}
