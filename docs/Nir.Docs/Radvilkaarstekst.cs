using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;

namespace Nir.Docs;

/// <summary>The conditions of a row in words: each line must be met, each code of a line will do.</summary>
internal static class Radvilkaarstekst
{
    public static string Write(Radvilkaar naar) => string.Join("<br>", Lines(naar).Where(static line => line.Length > 0));

    private static IEnumerable<string> Lines(Radvilkaar naar) =>
    [
        Any("", naar.Lovverk.Select(static kode => kode.Navn())),
        Any("", naar.Familie.Select(static familie => familie.ToString())),
        Any("", naar.Rettsstilling.Select(static kode => kode.Navn())),
        Any("sluttmål: ", naar.Sluttmaal.Select(static kode => kode.Navn())),
        Any("permit: ", naar.Oppholdsgrunnlag.Select(static kode => kode.Navn())),
        Any("education: ", naar.Utdanningsbakgrunn.Select(static kode => kode.Navn())),
        Any("leave: ", naar.Permisjonsgrunn.Select(static kode => kode.Navn())),
        IfSet(naar.Videregaaende, "with upper secondary education or higher", "without upper secondary education"),
        IfSet(naar.UkrainskVideregaaende, "with Ukrainian upper secondary education and no year of higher education", "not with Ukrainian upper secondary education only"),
        IfSet(naar.SoektFraUtlandet, "applied for from abroad", "not applied for from abroad"),
        IfSet(naar.FulltidVideregaaende, "in upper secondary school full time", "not in upper secondary school full time"),
    ];

    private static string Any(string lead, IEnumerable<string> names) => string.Join("; ", names) is { Length: > 0 } all ? lead + all : "";

    private static string IfSet(bool? wanted, string yes, string no) => wanted switch { true => yes, false => no, null => "" };
}
