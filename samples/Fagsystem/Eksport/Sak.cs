namespace Fagsystem.Eksport;

/// <summary>One participation: what becomes one registration in NIR.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Rad">The line of <c>saker.csv</c>.</param>
/// <param name="Foeringer">Its lines of <c>foeringer.csv</c>, in the order of the file.</param>
internal sealed record Sak(Personrad Person, Saksrad Rad, IReadOnlyList<Foeringsrad> Foeringer)
{
    public Saksnoekkel Noekkel => new(Rad.Loepenr, Rad.Saksnr);
}
