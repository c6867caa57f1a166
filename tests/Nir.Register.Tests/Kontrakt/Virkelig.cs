using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>Numbers in the ranges of real persons. They are worked out when a test runs, and never written down.</summary>
internal static class Virkelig
{
    public static DufNummer DufNummer() => Sdk.Identifikatorer.DufNummer.Parse(Foerste(
        Enumerable.Range(0, 100).Select(kontroll => string.Create(CultureInfo.InvariantCulture, $"{2023:0000}{271828:000000}{kontroll:00}")),
        static tekst => Sdk.Identifikatorer.DufNummer.TryParse(tekst, out var nummer) && nummer is { ErSyntetisk: false, HarGyldigKontrollsiffer: true }));

    public static Foedselsnummer Foedselsnummer() => Sdk.Identifikatorer.Foedselsnummer.Parse(Foerste(
        Enumerable.Range(0, 100_000).Select(slutt => string.Create(CultureInfo.InvariantCulture, $"{17:00}{5:00}{90:00}{slutt:00000}")),
        static tekst => Sdk.Identifikatorer.Foedselsnummer.TryParse(tekst, out var nummer) && nummer.Kontrollregel is Kontrollregel.Dagens));

    private static string Foerste(IEnumerable<string> kandidater, Func<string, bool> duger) => kandidater.First(duger);
}
