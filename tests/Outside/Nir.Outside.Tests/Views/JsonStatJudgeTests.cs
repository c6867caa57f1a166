using System.Text;
using System.Text.Json;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Rapporter.Tests.Statistikker;

namespace Nir.Outside.Tests.Views;

/// <summary>Another's library reads the statistics as JSON-stat, and finds each figure at its place and no figure where one is hidden.</summary>
public sealed class JsonStatJudgeTests
{
    [Fact]
    public async Task Each_figure_stands_at_its_place_with_its_status()
    {
        var publication = StatistikkPublication.Create(RandomPersons.Create(4, 700), RandomPersons.Year, new(2019, 2, 28));
        Statistikk[] tables =
        [
            StatistikkPublication.Read(
                new() { Tabell = Statistikktabell.IntroDeltakere, Nivaa = Statistikknivaa.Fylke, Inndeling = Statistikkinndeling.Kjoenn, Aar = 2018 },
                publication),
            StatistikkPublication.Read(
                new() { Tabell = Statistikktabell.IntroTiltak, Nivaa = Statistikknivaa.Bydel, Inndeling = Statistikkinndeling.Tiltak, Aar = 2018 },
                publication),
            StatistikkPublication.Read(
                new() { Tabell = Statistikktabell.IntroMaaloppnaaelseAndel, Nivaa = Statistikknivaa.Kommune, Inndeling = Statistikkinndeling.Ingen,
                    Aar = 2018 },
                publication),
        ];

        var output = await new Command("node", "tests/Outside/judges/jsonstat.mjs")
        {
            Input = $"[{string.Join(',', tables.Select(static table => Encoding.UTF8.GetString(JsonStat.Write(table))))}]",
        }.RunAsync();
        var cubes = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(tables.Length, cubes.Length);
        foreach (var (table, cube) in tables.Zip(cubes))
        {
            Assert.Equal("dataset", cube.GetProperty("class").GetString());
            Assert.Equal(table.Tall.Count, cube.GetProperty("figures").GetInt32());
            Assert.Equal(
                table.Tall.Select(static one => (one.Omraade, one.Kategori, "2018", one.Antall, Status(one.Status))),
                cube.GetProperty("values").EnumerateArray().Select(static row => (
                    row[0].GetString()!, row[1].GetString()!, row[2].GetString()!,
                    row[3].ValueKind is JsonValueKind.Number ? row[3].GetDecimal() : (decimal?)null,
                    row[4].ValueKind is JsonValueKind.String ? row[4].GetString() : null)));
        }

        Assert.Contains(tables.SelectMany(static table => table.Tall), static one => one.Status is Tallstatus.Skjult);
    }

    private static string? Status(Tallstatus status) => status switch { Tallstatus.Kjent => null, Tallstatus.Skjult => ":", _ => "." };
}
