using System.Collections.Concurrent;
using System.Net;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Registreringer;
using Nir.Testing;

using static Nir.Register.Tests.Register.Linearizability;

namespace Nir.Register.Tests.Register;

/// <summary>Many fagsystems at once see one register that does one thing at a time.</summary>
public sealed class LinearizabilityTests : ContractTest
{
    private const int Fagsystemer = 5;
    private const int CallEach = 6;

    /// <summary>What a call asks: of one registration, by the version that the caller has seen.</summary>
    private sealed record What(string Kind, string? Version, int Content);

    /// <summary>What is told: the status, and which content or version it is about.</summary>
    private sealed record Given(HttpStatusCode Status, string? Version, int? Content);

    /// <summary>What a register of one registration holds. Null: it is not there.</summary>
    private sealed record Model(string? Version, int Content, long Last);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Concurrent_histories_have_an_order(int seed)
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var history = new ConcurrentBag<CallInProgress<What, Given>>();
        var clock = 0L;

        await Task.WhenAll(Enumerable.Range(0, Fagsystemer).Select(number => Task.Run(async () =>
        {
            using var fagsystem = await Fagsystem.LogInAsync(Nir);
            var dice = new Random((seed * 100) + number);
            var seen = default(string);
            for (var i = 0; i < CallEach; i++)
            {
                var what = new What(new[] { "ny", "endre", "les", "slett", "endre" }[dice.Next(5)], seen ?? "0", (number * 10) + i);
                var start = Interlocked.Increment(ref clock);
                var given = Interpret(what, await ExecuteAsync(fagsystem, program, what));
                history.Add(new(start, Interlocked.Increment(ref clock), what, given));
                seen = given.Version ?? seen;
            }
        })));

        Assert.True(Exists([.. history.OrderBy(static call => call.Start)], new Model(null, 0, 0), Do),
            string.Join('\n', history.OrderBy(static call => call.Start)));
    }

    [Fact]
    public void A_history_that_no_register_could_give_is_told_from_one_that_it_could()
    {
        var created = new CallInProgress<What, Given>(1, 2, new("ny", null, 7), new(HttpStatusCode.Created, "1", null));
        var readAfter = new CallInProgress<What, Given>(3, 4, new("les", null, 0), new(HttpStatusCode.NotFound, null, null));

        Assert.False(Exists([created, readAfter], new Model(null, 0, 0), Do));
        Assert.True(Exists([created, readAfter with { Start = 1 }], new Model(null, 0, 0), Do));
    }

    private static Task<Answer> ExecuteAsync(Fagsystem fagsystem, Introduksjonsprogram program, What what) => what.Kind switch
    {
        "ny" => fagsystem.StoreAsync(With(program, what.Content)),
        "endre" => fagsystem.StoreAsync(With(program, what.Content), what.Version),
        "les" => fagsystem.ReadAsync(program.Id),
        _ => fagsystem.DeleteAsync(program.Id, what.Version!),
    };

    private static Introduksjonsprogram With(Introduksjonsprogram program, int content) =>
        program with { Tiltak = [program.Tiltak![0] with { TimerPerUke = content }] };

    private static Given Interpret(What what, Answer response) => new(
        response.Status,
        response.Version ?? (response.Tekst.Length > 0 ? response.Felt("versjon") : null),
        what.Kind is "les" && response.Status is HttpStatusCode.OK ? response.Json.GetProperty("tiltak")[0].GetProperty("timerPerUke").GetInt32() : null);

    private static (Model Etter, Given Answer) Do(Model model, What what) => what.Kind switch
    {
        "les" => model.Version is null
            ? (model, new(HttpStatusCode.NotFound, null, null))
            : (model, new(HttpStatusCode.OK, model.Version, model.Content)),
        "slett" => model.Version is null ? (model, new(HttpStatusCode.NotFound, null, null))
            : model.Version != what.Version ? (model, new(HttpStatusCode.PreconditionFailed, model.Version, null))
            : (model with { Version = null }, new(HttpStatusCode.NoContent, null, null)),
        _ => CanBeStored(model, what) ? Store(model, what) : (model, new(HttpStatusCode.PreconditionFailed, model.Version, null)),
    };

    private static bool CanBeStored(Model model, What what) => what.Kind is "ny" ? model.Version is null : model.Version == what.Version;

    private static (Model Etter, Given Answer) Store(Model model, What what)
    {
        if (model.Version is not null && model.Content == what.Content)
        {
            return (model, new(HttpStatusCode.OK, model.Version, null));
        }

        var version = (model.Last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (new(version, what.Content, model.Last + 1), new(model.Version is null ? HttpStatusCode.Created : HttpStatusCode.OK, version, null));
    }
}
