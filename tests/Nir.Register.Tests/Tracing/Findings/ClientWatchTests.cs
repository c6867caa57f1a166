using Nir.Register.Tracing.Findings;

namespace Nir.Register.Tests.Tracing.Findings;

/// <summary>Each finding with the request that makes it, and beside it one that differs in one thing and makes none.</summary>
public sealed class ClientWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid A = new("00000000-0000-4000-8000-00000000000a");
    private static readonly Guid B = new("00000000-0000-4000-8000-00000000000b");

    [Fact]
    public void A_request_before_the_time_that_was_asked_for_is_found_with_both_requests()
    {
        var finding = Assert.Single(See(Put(A, 0, 503) with { RetryAfter = TimeSpan.FromSeconds(5) }, Put(A, 4.9, 201)));

        Assert.Equal((FindingKind.RetriedTooEarly, 1), (finding.Kind, finding.Times));
        Assert.Equal([1L, 2L], finding.Requests);
    }

    [Theory]
    [InlineData(5.1, true, "PUT")]
    [InlineData(4.9, false, "PUT")]
    [InlineData(4.9, true, "GET")]
    public void A_request_that_waits_or_is_another_is_no_hasty_retry(double second, bool isSame, string method) =>
        Assert.Empty(See(Put(A, 0, 503) with { RetryAfter = TimeSpan.FromSeconds(5) }, Put(isSame ? A : B, second, 201) with { Method = method, Content = 2 }));

    [Fact]
    public void A_request_that_was_under_way_when_the_answer_came_is_no_retry() =>
        Assert.Empty(See(Put(A, 0, 503) with { Answered = Start.AddSeconds(1), RetryAfter = TimeSpan.FromSeconds(5) }, Put(A, 0.5, 503)));

    [Fact]
    public void Searches_of_two_clients_are_told_apart() =>
        Assert.Empty(See(Search(0, 429, 1) with { RetryAfter = TimeSpan.FromSeconds(5) }, Search(1, 200, 2)));

    [Fact]
    public void A_third_token_while_the_first_is_fresh_is_found() =>
        Assert.Equal(FindingKind.TokenAgain, Assert.Single(See(Token(0), Token(1), Token(2))).Kind);

    [Fact]
    public void Two_tokens_or_tokens_that_are_half_used_or_of_two_clients_are_fine()
    {
        Assert.Empty(See(Token(0), Token(1)));
        Assert.Empty(See(Token(0), Token(301), Token(602), Token(903)));
        Assert.Empty(See(Token(0), Token(1), Token(2, "b"), Token(3, "b")));
    }

    [Fact]
    public void A_token_that_was_refused_may_be_fetched_anew() =>
        Assert.Empty(See(Token(0), Token(1), Search(2, 401, 7), Token(3), Token(4)));

    [Fact]
    public void A_refused_token_that_comes_again_is_found() =>
        Assert.Equal(FindingKind.DeadTokenAgain, Assert.Single(See(Search(0, 401, 7), Search(1, 401, 7))).Kind);

    [Fact]
    public void Another_token_none_at_all_or_one_under_way_is_not_a_refused_one_again()
    {
        Assert.Empty(See(Search(0, 401, 7), Search(1, 401, 8)));
        Assert.Empty(See(Search(0, 401, null), Search(1, 401, null)));
        Assert.Empty(See(Search(0, 401, 7) with { Answered = Start.AddSeconds(2) }, Search(1, 401, 7)));
    }

    [Fact]
    public void The_same_content_under_another_id_is_found_whatever_was_answered()
    {
        Assert.Equal([1L, 2L], Assert.Single(See(Put(A, 0, 500), Put(B, 1, 201))).Requests);
        Assert.Equal(FindingKind.SameContentNewId, Assert.Single(See(Put(A, 0, 201), Put(B, 1, 409))).Kind);
    }

    [Fact]
    public void What_the_register_has_under_another_id_is_found_though_the_content_differs() =>
        Assert.Equal(FindingKind.SameContentNewId, Assert.Single(See(Put(A, 0, 201), Put(B, 1, 409) with { Content = 2, ExistsUnderOtherId = true })).Kind);

    [Fact]
    public void Other_content_under_another_id_and_the_same_under_the_same_are_fine()
    {
        Assert.Empty(See(Put(A, 0, 201), Put(B, 1, 201) with { Content = 2 }));
        Assert.Empty(See(Put(A, 0, 201), Put(A, 1, 200)));
    }

    [Fact]
    public void What_was_refused_and_comes_again_unchanged_is_found() =>
        Assert.Equal(FindingKind.RefusedAgainUnchanged, Assert.Single(See(Put(A, 0, 422), Put(A, 1, 422))).Kind);

    [Theory]
    [InlineData(422, 201, 1, false)]
    [InlineData(422, 422, 2, false)]
    [InlineData(503, 422, 1, false)]
    [InlineData(422, 422, 1, true)]
    public void What_is_changed_or_accepted_or_may_mend_itself_is_not(int first, int second, long content, bool mayMend) =>
        Assert.Empty(See(Put(A, 0, first) with { MayMendItself = mayMend }, Put(A, 1, second) with { Content = content, MayMendItself = mayMend }));

    [Fact]
    public void A_version_that_was_refused_and_comes_again_is_found_and_another_is_not()
    {
        Assert.Equal(FindingKind.StaleVersionAgain, Assert.Single(See(Put(A, 0, 412) with { Version = 1 }, Put(A, 1, 412) with { Version = 1 })).Kind);
        Assert.Empty(See(Put(A, 0, 412) with { Version = 1 }, Put(A, 1, 412) with { Version = 2 }));
        Assert.Empty(See(Put(A, 0, 412) with { Version = 1 }, Put(A, 1, 200) with { Version = 1 }));
    }

    [Fact]
    public void What_one_answer_shows_is_found_at_once()
    {
        Assert.Equal(FindingKind.NoPrecondition, Assert.Single(See(Put(A, 0, 428) with { LacksPrecondition = true })).Kind);
        Assert.Equal(FindingKind.ForbiddenField, Assert.Single(See(Put(A, 0, 422) with { HasForbiddenField = true })).Kind);
        Assert.Equal(FindingKind.IdentifierInAddress, Assert.Single(See(Put(A, 0, 200) with { HasIdentifierInAddress = true })).Kind);
        Assert.Equal(FindingKind.UnknownAddress, Assert.Single(See(Put(A, 0, 404) with { IsUnknownAddress = true })).Kind);
        Assert.Empty(See(Put(A, 0, 201)));
    }

    [Fact]
    public void Every_finding_has_words_of_its_own()
    {
        var texts = Enum.GetValues<FindingKind>().Select(FindingText.Find).ToList();

        Assert.Equal(texts.Count, texts.Select(static text => text.Title).Distinct().Count());
        Assert.Equal(texts.Count, texts.Select(static text => text.Remedy).Distinct().Count());
    }

    private static List<Finding> See(params Observation[] seen)
    {
        var watch = ClientWatch.Empty;
        for (var i = 0; i < seen.Length; i++)
        {
            watch = watch.See(seen[i] with { Number = i + 1 });
        }

        return [.. watch.Findings.Values];
    }

    private static Observation Put(Guid id, double second, int status) =>
        At(second, "PUT", "/v1/registreringer/{id}", status) with { Registration = id, Content = 1 };

    private static Observation Search(double second, int status, int? token) =>
        At(second, "POST", "/v1/registreringer/soek", status) with { Authorization = token };

    private static Observation Token(double second, string client = "a") =>
        At(second, "POST", "/oauth/token", 200) with { Client = client, TokenLifetime = TimeSpan.FromMinutes(10) };

    private static Observation At(double second, string method, string route, int status) => new()
    {
        Number = 0,
        Came = Start.AddSeconds(second),
        Answered = Start.AddSeconds(second),
        Method = method,
        Route = route,
        Status = status,
    };
}
