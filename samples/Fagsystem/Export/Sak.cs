namespace Fagsystem.Export;

/// <summary>One participation: what becomes one registration in NIR.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Rad">The line of <c>saker.csv</c>.</param>
/// <param name="Foeringer">Its lines of <c>foeringer.csv</c>, in the order of the file.</param>
internal sealed record Sak(PersonRow Person, SakRow Rad, IReadOnlyList<FoeringRow> Foeringer)
{
    /// <summary>What of its lines cannot be read or joined. Empty: nothing. A case with a fault is not transferred: it would be without something.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    public SakKey Key => Rad.Key;
}
