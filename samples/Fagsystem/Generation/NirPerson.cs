using System.Collections.Immutable;
using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>A person as NIR knows her. An empty text is not given.</summary>
internal sealed record NirPerson(string Duf, string Fnr)
{
    /// <summary>What UDI and Folkeregisteret have sent: the facts of the export that come from them.</summary>
    public ImmutableArray<OppholdRow> Opphold { get; init; } = [];

    /// <summary>Nothing of it: both numbers are personal data.</summary>
    public override string ToString() => nameof(NirPerson);
}
