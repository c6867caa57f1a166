using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tests.Contract;

/// <summary>Numbers in the ranges of real persons. They are worked out when a test runs, and never written down.</summary>
internal static class RealIdentifikator
{
    public static DufNummer DufNummer() => Sdk.Identifikatorer.DufNummer.Parse(First(
        Enumerable.Range(0, 100).Select(check => string.Create(CultureInfo.InvariantCulture, $"{2023:0000}{271828:000000}{check:00}")),
        static text => Sdk.Identifikatorer.DufNummer.TryParse(text, out var number) && number is { IsSynthetic: false, HasValidKontrollsiffer: true }));

    public static Foedselsnummer Foedselsnummer() => Sdk.Identifikatorer.Foedselsnummer.Parse(First(
        Enumerable.Range(0, 100_000).Select(end => string.Create(CultureInfo.InvariantCulture, $"{17:00}{5:00}{90:00}{end:00000}")),
        static text => Sdk.Identifikatorer.Foedselsnummer.TryParse(text, out var number) && number.ControlRule is ControlRule.Today));

    private static string First(IEnumerable<string> candidates, Func<string, bool> suffices) => candidates.First(suffices);
}
