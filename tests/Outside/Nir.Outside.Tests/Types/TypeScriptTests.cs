using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Outside.Tests.Types;

/// <summary>What the law forbids does not compile in TypeScript, and what it allows does: each field and law, each rettsstilling, each code.</summary>
public sealed class TypeScriptTests(PackedTypes packed)
{
    private static readonly JsonObject Grounds = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!.AsObject();

    // A value of each field that a law forbids.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["sluttmaal"] = "'fullfoert-videregaaende'",
        ["integreringskontrakt"] = "{ inngaatt: '2026-02-16' }",
        ["utdanningsbakgrunn"] = "'fullfoert-grunnskole'",
        ["norskmaal"] = "[{ nivaa: 'b1' }]",
        ["fulltidVideregaaende"] = "false",
        ["timerSamfunnskunnskap"] = "[{ uke: '2026-W08', timer: 2 }]",
    };

    [Fact]
    public async Task Each_field_that_a_law_forbids_is_an_error_there_and_none_under_another_law()
    {
        var text = new StringBuilder("import type { Introduksjonsprogram, Norskopplaering } from 'nir-types';\n");
        var pairs = 0;
        foreach (var family in new[] { typeof(Introduksjonsprogram), typeof(Norskopplaering) })
        {
            foreach (var property in family.GetProperties())
            {
                var forbidden = property.GetCustomAttributes(typeof(ForbudtUnderAttribute), inherit: false).Cast<ForbudtUnderAttribute>()
                    .Select(static one => one.Lovverk).ToHashSet();
                if (forbidden.Count == 0)
                {
                    continue;
                }

                var field = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                foreach (var law in LovverkKodeverk.All.Select(static kode => kode.Verdi))
                {
                    pairs++;
                    Append(text, $"{family.Name}", Ground(family, law, without: field), $"{field}: {Values[field]}", isError: forbidden.Contains(law));
                }
            }
        }

        Assert.Equal(18, pairs);
        await CompileAsync(text);
    }

    [Fact]
    public async Task Each_code_that_a_law_does_not_have_is_an_error_there_and_each_that_it_has_is_none()
    {
        var text = new StringBuilder("import type { Introduksjonsprogram } from 'nir-types';\n");
        var program = typeof(Introduksjonsprogram);
        foreach (var law in LovverkKodeverk.All.Select(static kode => kode.Verdi))
        {
            foreach (var kode in SluttmaalKodeverk.All.Where(_ => !Forbids(law)))
            {
                Append(text, program.Name, Ground(program, law, "sluttmaal"), $"sluttmaal: '{kode.Kode}'", !kode.IsValid(law));
            }

            foreach (var kode in TiltakstypeKodeverk.All)
            {
                Append(text, program.Name, Ground(program, law, "tiltak"), $"tiltak: [{{ tiltakstype: '{kode.Kode}', fra: '2026-02-16' }}]",
                    !kode.IsValid(law));
            }

            foreach (var kode in AvslutningsaarsakKodeverk.All)
            {
                Append(text, program.Name, Ground(program, law, "avslutning"), $"avslutning: {{ dato: '2026-02-16', avslutningsaarsak: '{kode.Kode}' }}",
                    !kode.IsValid(law));
            }
        }

        await CompileAsync(text);
    }

    [Fact]
    public async Task Each_rettsstilling_that_a_law_does_not_have_is_an_error_there()
    {
        var text = new StringBuilder("import type { Introduksjonsprogram, Norskopplaering } from 'nir-types';\n");
        foreach (var family in new[] { typeof(Introduksjonsprogram), typeof(Norskopplaering) })
        {
            foreach (var law in LovverkKodeverk.All.Select(static kode => kode.Verdi))
            {
                foreach (var kode in RettsstillingKodeverk.All)
                {
                    var exists =
                        CombinationTable.All.Any(row => row.Familie.ToString() == family.Name && row.Lovverk == law && row.Rettsstilling == kode.Verdi);
                    // Without hours, which one of them must have an education beside.
                    Append(text, family.Name, Ground(family, law, "rettsstilling", "timerNorsk", "timerSamfunnskunnskap"), $"rettsstilling: '{kode.Kode}'",
                        !exists);
                }
            }
        }

        await CompileAsync(text);
    }

    [Fact]
    public async Task What_must_be_there_is_missed_by_the_compiler()
    {
        var text = new StringBuilder("import type { Norskopplaering, Registrering } from 'nir-types';\n");
        var norsk = typeof(Norskopplaering);
        var ground = Ground(norsk, Lovverk.Integreringsloven, "vedtak");
        Append(text, norsk.Name, ground, "vedtak: []", isError: true);
        Append(text, norsk.Name, ground, "vedtak: [{ vedtakstype: 'tildeling-norskopplaering', vedtaksdato: '2026-02-02' }]", isError: false);
        // NIR1202: with hours, somebody with rett og plikt has an education too.
        ground = Ground(norsk, Lovverk.Integreringsloven, "rettsstilling", "utdanningsbakgrunn", "timerNorsk");
        const string hours = "timerNorsk: [{ uke: '2026-W08', timer: 12 }]";
        Append(text, norsk.Name, ground, $"rettsstilling: 'rett-og-plikt', {hours}", isError: true);
        Append(text, norsk.Name, ground, $"rettsstilling: 'rett-og-plikt', {hours}, utdanningsbakgrunn: 'fullfoert-grunnskole'", isError: false);
        Append(text, norsk.Name, ground, $"rettsstilling: 'plikt', {hours}", isError: false);
        Append(text, norsk.Name, ground, "rettsstilling: 'rett-og-plikt'", isError: false);
        await CompileAsync(text);
    }

    [Fact]
    public async Task Every_example_of_every_family_and_law_that_breaks_nothing_compiles()
    {
        var text = new StringBuilder("import type { Registrering } from 'nir-types';\n");
        foreach (var (_, ground) in Grounds)
        {
            text.Append("take(").Append(ground!.ToJsonString()).Append(");\n");
        }

        text.Append("declare function take(registrering: Registrering): void;\n");
        await CompileAsync(text);
    }

    [Fact]
    public async Task The_package_has_the_version_of_the_others_no_dependencies_and_the_schemas()
    {
        var folder = packed.Package;
        var package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "package.json"), TestContext.Current.CancellationToken))!.AsObject();

        Assert.Equal(XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("Version").Single().Value, (string?)package["version"]);
        Assert.Equal("MIT", (string?)package["license"]);
        Assert.False(package.ContainsKey("dependencies"));
        Assert.Equal(
            ["LICENSE", "README.md", "index.d.ts", "index.js", "kodeverk.d.ts", "package.json", "registreringer.d.ts", "regler.d.ts", "regler.js", "svar.d.ts"],
            Directory.EnumerateFiles(folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(4, Directory.EnumerateFiles(Path.Combine(folder, "schema")).Count());
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(folder, "openapi")).Count());
    }

    private async Task CompileAsync(StringBuilder text, [CallerMemberName] string name = "")
    {
        var folder = packed.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "forbidden.ts"), text.ToString(), TestContext.Current.CancellationToken);

        var said = await PackedTypes.CompileAsync(
            folder, "--strict", "--exactOptionalPropertyTypes", "--noEmit", "--target", "es2022", "--module", "nodenext", "--types", "node", "forbidden.ts");

        Assert.True(said.Length == 0, said);
    }

    private static void Append(StringBuilder text, string type, string ground, string more, bool isError)
    {
        text.Append(isError ? "// @ts-expect-error\n" : "");
        text.Append(CultureInfo.InvariantCulture, $"(((registrering: {type}) => registrering))({{ {ground}, {more} }});\n");
    }

    // A complete registration under a law, without some of its fields, as the members of a literal.
    private static string Ground(Type family, Lovverk law, params IReadOnlyList<string> without)
    {
        var ground = Grounds.Select(static pair => pair.Value!.AsObject()).First(ground =>
            (string?)ground["familie"] == JsonNamingPolicy.CamelCase.ConvertName(family.Name) && (string?)ground["lovverk"] == law.ToKode());
        return string.Join(", ",
            ground.Where(member => !without.Contains(member.Key)).Select(static member => $"{member.Key}: {member.Value!.ToJsonString()}"));
    }

    private static bool Forbids(Lovverk law) => typeof(Introduksjonsprogram).GetProperty(nameof(Introduksjonsprogram.Sluttmaal))!
        .GetCustomAttributes(typeof(ForbudtUnderAttribute), inherit: false).Cast<ForbudtUnderAttribute>().Any(one => one.Lovverk == law);
}
