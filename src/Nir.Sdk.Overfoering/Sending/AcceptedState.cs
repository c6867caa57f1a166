using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>What of a registration was accepted last from here: an update names its version, and a merge counts changes from its content.</summary>
/// <param name="Version">NIR's version.</param>
/// <param name="Row">The row, with its content unless it is erased.</param>
internal sealed record AcceptedState(string Version, OutboxRow Row)
{
    /// <summary>Finds those of several registrations, in one question.</summary>
    public static async Task<Dictionary<Guid, AcceptedState>> FindAsync(DbContext context, IReadOnlyList<Guid> registreringer,
        CancellationToken cancellationToken)
    {
        var newest = await context.Rows()
            .Where(
                row => registreringer.Contains(row.Registrering)
                    && (row.State == OverfoeringState.Accepted || row.State == OverfoeringState.AcceptedWithRemarks))
            .GroupBy(static row => row.Registrering)
            .Select(static group => group.Max(static row => row.Id))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (newest.Count == 0)
        {
            return [];
        }

        var rows = await context.Rows().Where(row => newest.Contains(row.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(static row => row.Registrering, static row => new AcceptedState(row.Version, row));
    }
}
