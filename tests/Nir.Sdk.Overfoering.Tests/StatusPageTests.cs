using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>The page that a caseworker opens.</summary>
public sealed class StatusPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_waits_why_and_what_to_do_and_names_nobody()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        await using var program = await StartAsync(database, nir, isOpen: true);
        var person = nir.CreatePerson();
        await SaveAsync(program, person.CreateIntroduksjonsprogram() with { Vedtak = [] });
        await program.Services.GetRequiredService<Outbox>().SendDueAsync(Stop);

        var page = await program.GetTestClient().GetStringAsync("/nir-overfoering", Stop);

        Assert.Contains("Avvist av NIR", page, StringComparison.Ordinal);
        Assert.Contains("NIR1201", page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Etternavn, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_closed_unless_somebody_is_signed_in()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        await using var program = await StartAsync(database, nir, isOpen: false);

        using var answer = await program.GetTestClient().GetAsync("/nir-overfoering", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(SqliteDatabase database, FakeNir nir, bool isOpen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication("none").AddBearerToken("none");
        builder.Services.AddAuthorization();
        builder.Services.AddDbContextFactory<FagContext>(database.Use);
        builder.Services.AddFakeNir(nir).AddNirOverfoering<FagContext>(static options => options.IsSending = false);
        var program = builder.Build();
        var page = program.MapNirOverfoering();
        if (isOpen)
        {
            page.AllowAnonymous();
        }

        await using (var context = await program.Services.GetRequiredService<IDbContextFactory<FagContext>>().CreateDbContextAsync(Stop))
        {
            await context.Database.EnsureCreatedAsync(Stop);
        }

        await program.StartAsync(Stop);
        return program;
    }

    private static async Task SaveAsync(WebApplication program, Registreringer.Registrering registrering)
    {
        await using var context = await program.Services.GetRequiredService<IDbContextFactory<FagContext>>().CreateDbContextAsync(Stop);
        await program.Services.GetRequiredService<Outbox>().SaveAsync(context, registrering, cancellationToken: Stop);
    }
}
