using Fagsystem.Eksport;

namespace Fagsystem.Kartlegging;

/// <summary>
/// Looks up a case's codes and collects what it does not find, so that a caseworker sees all of a case's faults at once. What it returns
/// for a fault is never used: a case with a fault is not mapped.
/// </summary>
internal sealed class Oppslag
{
    private readonly List<Kartleggingsfeil> _feil = [];

    public IReadOnlyList<Kartleggingsfeil> Feil => _feil;

    public void Meld(Rad rad, string kolonne, string hva) => _feil.Add(new(Filnavn(rad), rad.Linje, kolonne, hva));

    /// <summary>The value of a code that must be given.</summary>
    public T Krev<T>(Kodetabell<T> tabell, string kode, Rad rad)
        where T : struct
    {
        if (tabell.Koder.TryGetValue(kode, out var verdi))
        {
            return verdi;
        }

        Meld(rad, tabell.Kolonne, kode.Length == 0 ? "koden mangler." : "koden er ukjent. Velg en gyldig kode i fagsystemet.");
        return default;
    }

    /// <summary>The value of a code; null when it is not given.</summary>
    public T? Finn<T>(Kodetabell<T> tabell, string kode, Rad rad)
        where T : struct => kode.Length == 0 ? null : Krev(tabell, kode, rad);

    /// <summary>A value that must be given.</summary>
    public T Krev<T>(T? verdi, Rad rad, string kolonne)
        where T : struct
    {
        if (verdi is null)
        {
            Meld(rad, kolonne, "feltet er tomt, men må fylles ut.");
        }

        return verdi.GetValueOrDefault();
    }

    private static string Filnavn(Rad rad) => rad switch
    {
        Personrad => Eksportleser.Personfil,
        Saksrad => Eksportleser.Saksfil,
        _ => Eksportleser.Foeringsfil,
    };
}
