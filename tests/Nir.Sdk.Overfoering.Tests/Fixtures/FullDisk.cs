using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>A disk without room: SQLite then says so itself (error 13), at whatever statement would let the file grow.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    private const long Room = 1_073_741_823;

    public bool IsFull { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {(IsFull ? 1 : Room)}");
#pragma warning restore CA2100
        await command.ExecuteScalarAsync(cancellationToken);
    }
}
