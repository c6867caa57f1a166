using System.Text.Json;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Outside.Tests.Web;

/// <summary>A caseworker's day in the web fagsystem, in a browser: refused, mended, accepted, killed, changed in NIR web, merged, chosen.</summary>
public sealed class WebJudgeTests
{
    private const int Seed = 29;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vedtak_goes_all_the_way_and_nothing_is_lost_when_the_program_is_killed()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Stop);
        foreach (var person in new SyntheticPersons(Seed).CreateNext(3))
        {
            nir.CreatePerson(person);
            nir.UpdatePersondata(person.WithFlyktning(nir.Clock.Dato.AddDays(-56)));
        }

        await using var program = new WebProgram(nir);
        await program.StartAsync(Stop);
        await JudgeAsync(program, "hours", 6, "");
        var sak = await JudgeAsync(program, "register", 3, "");
        var id = Guid.Parse(sak.Split('/')[^1]);
        nir.ChangeInNirWeb<Introduksjonsprogram>(id, static held => held with { ReservasjonMotForskning = true });

        // Stored, and the answer never comes: killed while it waits.
        var stored = nir.Events.Count;
        nir.Faults.Add("stored-never-answered");
        await JudgeAsync(program, "change", 1, sak);
        await program.KillAsync();
        nir.Faults.Clear();
        await program.StartAsync(Stop);

        await JudgeAsync(program, "merged", 3, sak);
        Assert.Equal(Sluttmaal.FagOgYrkesopplaering, Program(nir).Sluttmaal);
        Assert.Single(nir.Events.Skip(stored).OfType<RegisterEvent.RegistreringChanged>());

        nir.ChangeInNirWeb<Introduksjonsprogram>(id, static held => held with { Sluttmaal = Sluttmaal.Grunnskole });
        await JudgeAsync(program, "collide", 3, sak);
        Assert.Equal(Sluttmaal.HoeyereUtdanning, Program(nir).Sluttmaal);
        await JudgeAsync(program, "axe", 60, sak);
    }

    private static Introduksjonsprogram Program(FakeNir nir) =>
        nir.Registreringer.Select(static entry => entry.Registrering).OfType<Introduksjonsprogram>().Single();

    private static async Task<string> JudgeAsync(WebProgram program, string check, int atLeast, string sak)
    {
        var output = await new Command("node", "tests/Outside/judges/web.mjs", program.Address.ToString(), check,
            Environment.GetEnvironmentVariable("NIR_PICTURES") ?? "")
        { Input = JsonSerializer.Serialize(new { sak }) }.RunAsync();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length == 1, output);
        var told = JsonDocument.Parse(lines[0]).RootElement;
        Assert.True(told.GetProperty("looked").GetInt32() >= atLeast, $"The judge looked at little: {lines[0]}");
        return told.GetProperty("sak").GetString()!;
    }
}
