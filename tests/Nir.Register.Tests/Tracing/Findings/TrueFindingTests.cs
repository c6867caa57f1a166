using Nir.Register.Tracing.Findings;
using Nir.Testing;

namespace Nir.Register.Tests.Tracing.Findings;

/// <summary>A finding is true: a hundred thousand requests that are as they should be give none.</summary>
public sealed class TrueFindingTests
{
    private const int Requests = 100_000;

    private static readonly Lazy<ClientWatch> Version4 = new(static () => Run(LawfulClient.Version4));

    private static readonly Lazy<ClientWatch> Version7 = new(static () => Run(LawfulClient.Version7));

    public static TheoryData<FindingKind> Kinds => [.. Enum.GetValues<FindingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hundred_thousand_lawful_requests_with_random_ids_are_not_accused(FindingKind kind) => Assert.False(Version4.Value.Findings.ContainsKey(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hundred_thousand_lawful_requests_with_ids_in_order_of_time_are_not_accused(FindingKind kind) =>
        Assert.False(Version7.Value.Findings.ContainsKey(kind));

    [Fact]
    public void A_million_random_ids_hold_no_persons_number()
    {
        var random = new Random(7);
        var now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal(0,
            Enumerable.Range(0, 500_000)
                .Count(
                    number => PersonNumber.IsIn(LawfulClient.Version4(random, now), 2026)
                        || PersonNumber.IsIn(LawfulClient.Version7(random, now.AddMinutes(number)), 2026)));
    }

    [Fact]
    public void An_id_that_was_made_from_a_persons_number_is_found_in_every_form()
    {
        var persons = new SyntheticPersons(1);
        for (var i = 0; i < 100; i++)
        {
            var person = persons.CreateNext();
            Assert.All(
                (string[])[person.DufNummer.RevealValue(), $"0{person.Foedselsnummer.RevealValue()}", $"{person.Foedselsnummer.RevealValue()}0"],
                static last => Assert.All(
                    (string[])[$"/v1/registreringer/5f0c3a2e-9b1d-4e8f-a6c7-{last}", $"/v1/registreringer/5f0c3a2e9b1d4e8fa6c7{last}",
                    $"?id=00000000-0000-0000-0000-{last}"],
                    static address => Assert.True(PersonNumber.IsIn(address, 2026))));
        }
    }

    [Theory]
    [InlineData("/v1/registreringer/5f0c3a2e-9b1d-4e8f-a6c7-a12345678901")]
    [InlineData("/v1/registreringer/5f0c3a2e-9b1d-4e8f-a6c7-199912345678")]
    [InlineData("/v1/registreringer/5f0c3a2e-9b1d-4e8f-a6c7-12345678901f/avslutning")]
    [InlineData("/v1/registreringer/12345678901234567890123456789012")]
    [InlineData("/v1/status")]
    [InlineData(null)]
    public void Digits_of_an_id_that_are_no_persons_number_are_not(string? address) => Assert.False(PersonNumber.IsIn(address, 2026));

    [Theory]
    [InlineData("/v1/registreringer/12345678901")]
    [InlineData("/v1/personer/123456%2078901")]
    [InlineData("?duf=199912345678")]
    [InlineData("/v1/registreringer/5f0c3a2e-9b1d-4e8f-a6c7-a12345678901?fnr=12345678901")]
    public void Elsewhere_whatever_may_be_a_number_is(string address) => Assert.True(PersonNumber.IsIn(address, 2026));

    private static ClientWatch Run(Func<Random, DateTimeOffset, Guid> newId)
    {
        var client = new LawfulClient(20260301, newId);
        while (client.Count < Requests)
        {
            client.Act();
        }

        return client.Watch;
    }
}
