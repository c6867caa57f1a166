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
        if (registreringer.Count == 0)
        {
            return [];
        }

        var rows = await Accepted(context)
            .Where(row => registreringer.Contains(row.Registrering)
                && !Accepted(context).Any(newer => newer.Registrering == row.Registrering && newer.Id > row.Id))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(static row => row.Registrering, static row => new AcceptedState(row.Version, row));
    }
    private static IQueryable<OutboxRow> Accepted(DbContext context) => context.Rows()
        .Where(static row => row.State == OverfoeringState.Accepted || row.State == OverfoeringState.AcceptedWithRemarks);
}
