using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Tests.Tracing.Findings;

/// <summary>What holds for every history of requests.</summary>
public sealed class ClientWatchPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 90).Select(static number => new Guid(number, 0, 0, new byte[8]))];

    /// <summary>Anything at all, of so few values that requests meet.</summary>
    private static readonly Gen<Observation> Anything =
        from second in Gen.Choose(0, 2_000)
        from took in Gen.Choose(0, 3)
        from method in Gen.Elements("GET", "PUT", "POST", "DELETE")
        from route in Gen.Elements<string?>("/v1/registreringer/{id}", "/v1/status", "/oauth/token", null)
        from status in Gen.Elements(0, 200, 201, 400, 401, 404, 409, 412, 422, 428, 429, 500, 503)
        from id in Gen.Choose(-1, Ids.Length - 1)
        from content in Gen.Choose(0, 100)
        from version in Gen.Choose(0, 5)
        from wait in Gen.Choose(-2, 60)
        from token in Gen.Choose(0, 4)
        from client in Gen.Choose(0, 80)
        from flags in Gen.Choose(0, 63)
        select new Observation
        {
            Number = 0,
            Came = Start.AddSeconds(second),
            Answered = Start.AddSeconds(second + took),
            Method = method,
            Route = route,
            Status = status,
            Registration = id < 0 ? null : Ids[id],
            Content = content == 0 ? null : content,
            Version = version == 0 ? null : version,
            RetryAfter = wait < 0 ? null : TimeSpan.FromSeconds(wait),
            Authorization = token == 0 ? null : token,
            Client = client == 0 ? null : $"client-{client}",
            TokenLifetime = route == "/oauth/token" && status == 200 ? TimeSpan.FromMinutes(10) : null,
            HasForbiddenField = (flags & 1) > 0,
            ExistsUnderOtherId = (flags & 2) > 0,
            MayMendItself = (flags & 4) > 0,
            HasIdentifierInAddress = (flags & 8) > 0,
            IsUnknownAddress = (flags & 16) > 0,
            LacksPrecondition = (flags & 32) > 0,
        };

    [Fact]
    public void It_remembers_a_bounded_amount_and_names_only_requests_that_it_has_seen() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(Anything.ListOf(400)), static history =>
        {
            var watch = ClientWatch.Empty;
            var number = 0L;
            foreach (var seen in history)
            {
                var next = watch.See(seen with { Number = ++number });
                Assert.True(next.Waits.Length <= ClientWatch.Most && next.Transfers.Length <= ClientWatch.Most && next.Versions.Length <= ClientWatch.Most
                    && next.RefusedTokens.Length <= ClientWatch.Most && next.Tokens.Count <= ClientWatch.Most);
                Assert.All(next.Findings.Values,
                    finding =>
                        Assert.True(finding.Requests.Length is > 0 and <= Finding.MostRequests && finding.Requests.All(one => one >= 1 && one <= number)));
                Assert.All(watch.Findings.Values, earlier => Assert.InRange(next.Findings[earlier.Kind].Times - earlier.Times, 0, 1));
                watch = next;
            }
        }));

    [Fact]
    public void The_same_history_gives_the_same_findings() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50),
            Prop.ForAll(Arb.From(Anything.ListOf(100)), static history => Describe(history) == Describe(history)));

    /// <summary>A client that waits, keeps its ids and its token, and changes what was refused.</summary>
    [Fact]
    public void A_well_behaved_client_is_never_found_at_fault() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Arb.From(Gen.Elements(201, 200, 422, 503, 429, 500, 0).ListOf(120)), static answers =>
        {
            var (watch, number, now, content) = (ClientWatch.Empty, 0L, Start, 0L);
            foreach (var status in answers)
            {
                var wait = status is 503 or 429 ? TimeSpan.FromSeconds(7) : default(TimeSpan?);
                if (number % 20 == 0)
                {
                    watch =
                        watch.See(
                            new()
                            {
                                Number = ++number, Came = now, Answered = now, Method = "POST", Route = "/oauth/token", Status = 200, Client = "a",
                                TokenLifetime = TimeSpan.FromMinutes(2)
                            });
                }

                // After a failure the same is sent again, after all else something new.
                watch = watch.See(new()
                {
                    Number = ++number, Came = now, Answered = now, Method = "PUT", Route = "/v1/registreringer/{id}", Status = status,
                    Registration = Ids[(int)(content % 90)], Content = content, RetryAfter = wait, Authorization = 1, Client = "a",
                });
                now += (wait ?? TimeSpan.FromSeconds(3)) + TimeSpan.FromMilliseconds(1);
                content += status is 200 or 201 or 422 ? 1 : 0;
            }

            Assert.Empty(watch.Findings);
        }));

    private static string Describe(IEnumerable<Observation> history)
    {
        var number = 0L;
        var watch = history.Aggregate(ClientWatch.Empty, (watch, seen) => watch.See(seen with { Number = ++number }));
        return string.Join(';', watch.Findings.Values.Select(static finding => $"{finding.Kind} {finding.Times} {string.Join(',', finding.Requests)}"));
    }
}
