using System.Text;
using Nir.Testing;

namespace Nir.Outside.Tests.WireMock;

/// <summary>The same mappings and requests against this server and the real WireMock.</summary>
[Collection(AgainstWireMock.Name)]
public sealed class DifferentialTests(RealWireMock real)
{
    private const int Fewest = 500;

    [Fact]
    public async Task The_same_mappings_answer_the_same_requests_alike()
    {
        var folder = Directory.CreateTempSubdirectory("nir-stubs-");
        AddFiles(folder.FullName);
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = true, Stubber = folder.FullName }, TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
        var (pairs, faults, shown) = (0, new List<string>(), new HashSet<string>());

        foreach (var stubCase in Cases())
        {
            var (ours, theirs) = (await RunAsync(client, nir.Endpoint, stubCase), await RunAsync(client, real.Address, stubCase));
            pairs += stubCase.Requests.Count;
            for (var i = 0; i < ours.Count; i++)
            {
                var (name, alike) = ($"{stubCase.Name} :: {ours[i].About}", ours[i].What == theirs[i].What);
                var difference = Difference.All.FirstOrDefault(known => known.Case.Any(part => name.Contains(part, StringComparison.Ordinal)));
                if (!alike && difference is null)
                {
                    faults.Add($"{name}\n  WireMock: {theirs[i].What.ReplaceLineEndings(" / ")}\n  here:     {ours[i].What.ReplaceLineEndings(" / ")}");
                }
                else if (!alike)
                {
                    shown.Add(difference!.Id);
                }
            }
        }

        folder.Delete(recursive: true);
        Assert.True(faults.Count == 0, $"{faults.Count} of {pairs} pairs differ:\n{string.Join('\n', faults)}");
        Assert.True(pairs >= Fewest, $"Only {pairs} pairs were compared.");
        Assert.Equal(Difference.All.Select(static known => known.Id).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_differences_are_few_and_each_has_its_reason()
    {
        Assert.InRange(Difference.All.Count, 1, Difference.Most);
        Assert.All(Difference.All, static difference => Assert.NotEmpty(difference.Case));
        Assert.All(Difference.All, static difference => Assert.True(difference.Title.Length > 20 && difference.Why.Length > 20));
    }

    private static IEnumerable<StubCase> Cases() =>
    [
        .. MatcherCases.All(), .. JsonCases.All(), .. RandomJsonCases.All(), .. UrlCases.All(), .. ResponseCases.All(), .. TemplateCases.All(), .. ScenarioCases.All(), .. RefusedCases.All(), .. UnsupportedCases.All(),
    ];

    private void AddFiles(string folder)
    {
        foreach (var (name, content) in new[] { ("body.txt", "from a file"), ("folder/body.json", "{ \"a\": 1 }"), ("template.txt", "{{request.method}} {{request.path.id}}\n") })
        {
            real.AddFile(name, content);
            var path = Path.Combine(folder, "__files", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    private static async Task<List<(string About, string What)>> RunAsync(HttpClient client, Uri server, StubCase stubCase)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await client.DeleteAsync(new Uri(server, "__admin/mappings"), cancellation);
        await client.PostAsync(new Uri(server, "__admin/scenarios/reset"), null, cancellation);
        var seen = new List<(string, string)>();
        var taken = new List<bool>();
        foreach (var (mapping, index) in stubCase.Mappings.Select(static (mapping, index) => (mapping, index)))
        {
            using var content = new StringContent(WithId(mapping, index), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri(server, "__admin/mappings"), content, cancellation);
            taken.Add(answer.IsSuccessStatusCode);
            seen.Add(("the mapping is taken", answer.IsSuccessStatusCode ? "yes" : "no"));
        }

        foreach (var request in stubCase.Requests)
        {
            seen.Add((request.ToString(), taken.TrueForAll(static yes => yes) ? (await Observed.OfAsync(client, server, request, cancellation)).Text : "not sent"));
        }

        return seen;
    }

    /// <summary>Both are given the same id, so that it can be seen which stub answered.</summary>
    private static string WithId(string mapping, int index) =>
        mapping.Contains("\"id\":", StringComparison.Ordinal) && mapping.IndexOf("\"id\":", StringComparison.Ordinal) < 4 || !mapping.StartsWith("{ ", StringComparison.Ordinal)
            ? mapping
            : $"{{ \"id\": \"00000000-0000-0000-0000-0000000000{index + 10}\"{(mapping.Length > 4 ? "," : "")} {mapping[2..]}";
}
