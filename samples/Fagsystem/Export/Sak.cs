namespace Fagsystem.Export;

/// <summary>One participation: what becomes one registration in NIR.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Rad">The line of <c>saker.csv</c>.</param>
/// <param name="Foeringer">Its lines of <c>foeringer.csv</c>, in the order of the file.</param>
internal sealed record Sak(PersonRow Person, SakRow Rad, IReadOnlyList<FoeringRow> Foeringer)
{
    public SakKey Key => new(Rad.SequenceNumber, Rad.Saksnr);
}
