// Package activities holds the activities of the warehouse.
package activities

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"time"

	"go.temporal.io/sdk/activity"

	"shop/orders/clients"
)

// Stock holds what the activities need.
type Stock struct {
	DB        *sql.DB
	Warehouse *clients.Warehouse
}

// ReserveAll reserves every sku of an order and returns how many were reserved.
func (s *Stock) ReserveAll(ctx context.Context, skus []string) (int, error) {
	reserved := 0
	for _, sku := range skus {
		if err := s.Warehouse.Reserve(ctx, sku); err != nil {
			return reserved, fmt.Errorf("reserve %s: %w", sku, err)
		}
		reserved++
	}
	return reserved, nil
}

// CheckSupplier asks the supplier for a sku and returns whether it has any.
func (s *Stock) CheckSupplier(ctx context.Context, sku string) (bool, error) {
	reply, err := http.Get("https://supplier.example/stock/" + sku)
	if err != nil {
		return false, fmt.Errorf("ask supplier for %s: %w", sku, err)
	}
	defer reply.Body.Close()
	return reply.StatusCode == http.StatusOK, nil
}

func (s *Stock) Restock(ctx context.Context, sku string, workflowID string, pieces int) error {
	if pieces <= 0 {
		return errors.New("nothing to restock")
	}
	fmt.Println("restocking", sku, "for", workflowID)
	return s.Warehouse.Order(ctx, sku, pieces)
}

// WaitForDelivery waits until the goods of an order are in and returns nothing but errors.
func (s *Stock) WaitForDelivery(ctx context.Context, orderID string) error {
	looks := 0
	for {
		arrived, err := s.Warehouse.Arrived(ctx, orderID)
		if err != nil {
			return fmt.Errorf("look for %s: %w", orderID, err)
		}
		if arrived {
			return nil
		}
		looks++
		activity.RecordHeartbeat(ctx)
		time.Sleep(30 * time.Second)
	}
}

// Count returns how many pieces of a sku are in the warehouse.
func (s *Stock) Count(ctx context.Context, sku string) (int, error) {
	pieces, err := s.Warehouse.Pieces(ctx, sku)
	if err != nil {
		return 0, nil
	}
	return pieces, nil
}

// Release gives reserved goods back and returns an error that wraps what went wrong; this is how an activity should look.
func (s *Stock) Release(ctx context.Context, orderID string) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if err := s.Warehouse.Release(ctx, orderID); err != nil {
		activity.GetLogger(ctx).Error("goods are still reserved", "order", orderID, "error", err)
		return fmt.Errorf("release goods of %s: %w", orderID, err)
	}
	return nil
}
