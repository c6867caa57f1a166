using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>What one who asks may see.</summary>
/// <param name="Familier">The families that the role covers.</param>
/// <param name="Kommune">The kommune. Null: any, but only what is registered.</param>
internal sealed record PersonlisteScope(ImmutableArray<Registreringsfamilie> Familier, Kommunenummer? Kommune)
{
    /// <summary>Whether a row may be seen. In a year's control who has moved is there still.</summary>
    public bool Covers(PersonlisteEntry entry, bool isControl) =>
        Familier.Contains(entry.Row.Familie)
        && (Kommune is null ? entry.Row.Registrering is not null : entry.Row.Kommune == Kommune)
        && (entry.IsHere || (isControl && entry.Row.Registrering is not null));

    /// <summary>The row as it is shown.</summary>
    /// <param name="row">With identity.</param>
    /// <param name="query">Whether identity is asked for, and what for. Who speaks for no kommune does not get it.</param>
    public PersonlisteRow Show(PersonlisteRow row, PersonlisteQuery query) =>
        !query.WithIdentity || Kommune is null || (query.ForResearch && row.ReservasjonMotForskning)
            ? row with { Person = null, Fornavn = null, Etternavn = null }
        : row.HarBeskyttetAdresse ? row with { Fornavn = null, Etternavn = null }
        : row;
}
