using System.Globalization;
using Nir.Register.Register;

namespace Nir.MockServer;

/// <summary>What the program was asked to do.</summary>
/// <param name="Port">The port to listen on.</param>
/// <param name="Personer">A file of persons that the register shall know. Null: only those it shows.</param>
/// <param name="Overlay">An overlay file. Null: none.</param>
/// <param name="Dato">The register's first date. Null: today, and it follows the time.</param>
/// <param name="Oppsett">The register's profile.</param>
/// <param name="OpenApi">Where to write the contract's document instead of serving. Null: serve.</param>
/// <param name="Stubber">A folder of stubs. Null: none.</param>
/// <param name="Hjelp">Whether to tell what can be asked instead of serving.</param>
internal sealed record Kommandolinje(
    int Port = 5080,
    string? Personer = null,
    string? Overlay = null,
    DateOnly? Dato = null,
    Registeroppsett? Oppsett = null,
    string? OpenApi = null,
    string? Stubber = null,
    bool Hjelp = false)
{
    public const string Bruk =
        """
        Usage: dotnet run --project mock-server/Nir.Register -- [--port 5080] [--personer FILE] [--dato DAY] [--profil NAME]
                 [--overlay FILE] [--stubber FOLDER] [--openapi FILE]
          --port     The port on 127.0.0.1; 0 for any that is free.
          --personer Persons that the register shall know: one JSON object a line, with dufNummer, foedselsnummer or both,
                     and what else is known of the person (docs/register).
          --dato     The register's date, such as 2026-03-01. Without it the date is today's.
          --profil   dokumentert (the default), streng or romslig.
          --overlay  What a vendor lays over the public rules (docs/overlay).
          --stubber  Stubs in WireMock's format: a folder with mappings/ and __files/ (docs/stubs.md).
          --openapi  Writes the contract as OpenAPI 3.1 to FILE, and serves nothing.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">They cannot be read. The message says why.</exception>
    public static Kommandolinje Les(IReadOnlyList<string> argumenter)
    {
        var linje = new Kommandolinje();
        for (var i = 0; i < argumenter.Count; i++)
        {
            linje = argumenter[i] switch
            {
                "--help" or "-h" => linje with { Hjelp = true },
                "--port" => linje with { Port = LesPort(Verdi(argumenter, ++i)) },
                "--personer" => linje with { Personer = Verdi(argumenter, ++i) },
                "--overlay" => linje with { Overlay = Verdi(argumenter, ++i) },
                "--stubber" => linje with { Stubber = Verdi(argumenter, ++i) },
                "--dato" => linje with { Dato = LesDato(Verdi(argumenter, ++i)) },
                "--profil" => linje with { Oppsett = LesProfil(Verdi(argumenter, ++i)) },
                "--openapi" => linje with { OpenApi = Verdi(argumenter, ++i) },
                var ukjent => throw new FormatException($"Unknown argument '{ukjent}'. See --help."),
            };
        }

        return linje;
    }

    private static string Verdi(IReadOnlyList<string> argumenter, int indeks) =>
        indeks < argumenter.Count ? argumenter[indeks] : throw new FormatException($"{argumenter[indeks - 1]} needs a value. See --help.");

    private static int LesPort(string tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535
            ? port
            : throw new FormatException("--port needs a number from 0 to 65535.");

    private static DateOnly LesDato(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato) && dato >= Registerklokke.Foerste && dato <= Registerklokke.Siste
            ? dato
            : throw new FormatException($"--dato needs a day such as 2026-03-01. {Registerklokke.Grenser}");

    private static Registeroppsett LesProfil(string navn) => navn switch
    {
        "dokumentert" => Registeroppsett.Dokumentert,
        "streng" => Registeroppsett.Streng,
        "romslig" => Registeroppsett.Romslig,
        _ => throw new FormatException("--profil needs dokumentert, streng or romslig."),
    };
}
