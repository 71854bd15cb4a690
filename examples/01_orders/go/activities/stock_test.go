package activities

import (
	"context"
	"testing"
	"time"

	"shop/orders/clients"
)

func TestRelease(t *testing.T) {
	ctx := context.Background()
	stock := &Stock{Warehouse: clients.NewCheckedWarehouse()}
	time.Sleep(10 * time.Millisecond)
	if err := stock.Release(ctx, "order-1"); err == nil {
		t.Fatal("a warehouse that is not there released goods")
	}
}
