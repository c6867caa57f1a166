using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A personliste is read to its end, page by page or as a file, and what cannot be answered is never asked.</summary>
public sealed class PersonlisteTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly PersonlisteQuery Query = new() { Lovverk = Lovverk.Integreringsloven };

    private static readonly Dictionary<string, PersonlisteQuery> Unanswerable = new()
    {
        ["a law without a list"] = Query with { Lovverk = Lovverk.IntegreringslovenKapittel6A },
        ["an empty page"] = Query with { PageSize = 0 },
        ["a page that is too long"] = Query with { PageSize = PersonlisteQuery.LargestPage + 1 },
        ["names that are hidden"] = Query with { Sort = PersonlisteSort.Navn },
        ["names for research"] = Query with { Sort = PersonlisteSort.Navn, WithIdentity = true, ForResearch = true },
        ["a day and a year"] = Query with { Dato = new(2026, 3, 1), Aar = 2026 },
    };

    private static readonly Dictionary<string, PersonlisteQuery> Answerable = new()
    {
        ["the other law"] = Query with { Lovverk = Lovverk.Introduksjonsloven },
        ["a page of one"] = Query with { PageSize = 1 },
        ["the longest page"] = Query with { PageSize = PersonlisteQuery.LargestPage },
        ["names that are shown"] = Query with { Sort = PersonlisteSort.Navn, WithIdentity = true },
        ["research by another order"] = Query with { WithIdentity = true, ForResearch = true },
        ["a day"] = Query with { Dato = new(2026, 3, 1) },
        ["a year"] = Query with { Aar = 2026 },
    };

    private readonly Script _register = new();
    private readonly FakeTime _time = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");

    private NirClient Client => Examples.Client(_register, time: _time);

    public static TheoryData<string> UnanswerableNames => [.. Unanswerable.Keys];

    public static TheoryData<string> AnswerableNames => [.. Answerable.Keys];

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(UnanswerableNames))]
    public async Task A_question_that_cannot_be_answered_is_not_asked(string name)
    {
        var query = Unanswerable[name];

        await Assert.ThrowsAsync<ArgumentException>("query", () => Client.ReadPersonlistePageAsync(query, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("query", () => ReadAsync(query));
        await Assert.ThrowsAsync<ArgumentException>("query", () => Client.DownloadPersonlisteAsync(query, Stream.Null, cancellationToken: Cancellation));
        Assert.Empty(_register.Requests);
    }

    [Theory]
    [MemberData(nameof(AnswerableNames))]
    public async Task A_question_at_the_edge_of_that_is_asked(string name)
    {
        _register.Answer(200, Page(null));

        Assert.Empty((await Client.ReadPersonlistePageAsync(Answerable[name], cancellationToken: Cancellation)).Rows);
    }

    [Fact]
    public async Task The_rows_of_all_pages_come_in_order_and_each_page_is_asked_for_once()
    {
        var keys = Enumerable.Range(0, 4).Select(static _ => Guid.NewGuid()).ToList();
        _register.Answer(200, Page("t1", keys[0], keys[1])).Answer(200, Page("t2", keys[2])).Answer(200, Page(null, keys[3]));

        var read = await ReadAsync(Query with { Aar = 2026 });

        Assert.Equal(keys, read);
        Assert.Equal(3, _register.Requests.Count);
        Assert.DoesNotContain("\"side\"", _register.Requests[0].RequestBody, StringComparison.Ordinal);
        Assert.All(
            [(1, "t1"), (2, "t2")],
            page => Assert.Contains($"\"side\":\"{page.Item2}\"", _register.Requests[page.Item1].RequestBody, StringComparison.Ordinal));
        Assert.All(_register.Requests, static asked => Assert.Contains("\"aar\":2026", asked.RequestBody, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("t1", null)]
    public async Task A_file_is_not_cut_into_pages(string? token, int? size)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            "query", () => Client.DownloadPersonlisteAsync(Query with { Token = token, PageSize = size }, Stream.Null, cancellationToken: Cancellation));

        Assert.Contains("leave out the token", error.Message, StringComparison.Ordinal);
        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_file_is_written_as_it_came_and_its_size_is_told()
    {
        var file = string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"{i};æøå\n"));
        _register.Fremmed(200, file, "text/csv");
        using var destination = new MemoryStream();

        var downloaded = await Client.DownloadPersonlisteAsync(Query, destination, cancellationToken: Cancellation);

        Assert.Equal(file, Encoding.UTF8.GetString(destination.ToArray()));
        Assert.Equal(destination.Length, downloaded.Size);
    }

    [Theory]
    [InlineData(200, "text/html", "<html>")]
    [InlineData(206, "text/csv", "half a file")]
    [InlineData(500, "text/csv", "failed")]
    public async Task What_is_not_the_file_is_not_written(int status, string format, string body)
    {
        _register.Fremmed(status, body, format);
        using var destination = new MemoryStream();

        await Assert.ThrowsAsync<NirException>(() => Client.DownloadPersonlisteAsync(Query, destination, cancellationToken: Cancellation));

        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task A_file_takes_the_place_of_the_one_that_was_there()
    {
        await File.WriteAllTextAsync(_path, "what was there, and was longer", Cancellation);
        _register.Fremmed(200, "a;b\n", "text/csv");

        var downloaded = await Client.DownloadPersonlisteAsync(Query, _path, cancellationToken: Cancellation);

        Assert.Equal(("a;b\n", 4L), (await File.ReadAllTextAsync(_path, Cancellation), downloaded.Size));
    }

    [Fact]
    public async Task A_download_that_fails_leaves_no_file()
    {
        _register.Answer(500);

        await Assert.ThrowsAsync<NirException>(() => Client.DownloadPersonlisteAsync(Query, _path, cancellationToken: Cancellation));

        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task A_file_that_is_stopped_while_it_is_written_is_stopped_and_no_fault_of_the_disk()
    {
        using var cancellation = new CancellationTokenSource();
        _register.Fremmed(200, "a;b\n", "text/csv");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client.DownloadPersonlisteAsync(Query, new Stopping(cancellation), cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_with_its_cause()
    {
        _register.Fremmed(200, "a;b\n", "text/csv");

        var fault = await Assert.ThrowsAnyAsync<IOException>(() => Client.DownloadPersonlisteAsync(Query, new Full(), cancellationToken: Cancellation));

        Assert.IsType<UnauthorizedAccessException>(fault.InnerException);
    }

    private static string Page(string? next, params Guid[] keys)
    {
        var rows = keys.Select(
            static key =>
                $$"""{"personnoekkel":"{{key}}","kommune":"9901","familie":"introduksjonsprogram","opplysninger":[]}""");
        var token = next is null ? "" : $$""","nesteSide":"{{next}}" """;
        return $$"""{"dato":"2026-03-02","rader":[{{string.Join(',', rows)}}],"antallRader":4,"antallPersoner":4{{token}}}""";
    }

    private async Task<List<Guid>> ReadAsync(PersonlisteQuery query)
    {
        var keys = new List<Guid>();
        await foreach (var row in Client.ReadPersonlisteAsync(query, cancellationToken: Cancellation))
        {
            keys.Add(row.PersonKey);
        }

        return keys;
    }

    private sealed class Stopping(CancellationTokenSource cancellation) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await cancellation.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class Full : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new UnauthorizedAccessException("No room.");
    }
}
