using System.Net;
using System.Text.RegularExpressions;
using Fagsystem.Export;
using Fagsystem.Generation;
using Fagsystem.Mapping;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Fixtures;
using Nir.Register.Control;
using Nir.Register.Hosting;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests;

/// <summary>The export is changed and transferred again: what was changed is corrected in NIR, and a caseworker's change there is kept.</summary>
public sealed class TransferredCorrectionTests : IAsyncLifetime
{
    private const string Intro = "9901-kommuneintrobruker";
    private const string Norsk = "9901-kommunenorskbruker";

    // The cases that are changed are the first ones: only the test of what a run says of all of them transfers the whole export.
    private TemporaryFolder _export = TemporaryFolder.WithFirstPersons(30);
    private NirServer _nir = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Memory => TransferMemory.PathFor(_export.Folder, _nir.Adresse);

    public async ValueTask InitializeAsync()
    {
        _nir = await NirServer.StartAsync(cancellationToken: Cancel);
        _nir.Register.Clock.Set(new(2026, 11, 21));
        PersonFile.Load(_export.FileName(NirPersonFile.FileName), _nir.Register);
    }

    public async ValueTask DisposeAsync()
    {
        await _nir.DisposeAsync();
        _export.Dispose();
    }

    [Fact]
    public async Task One_code_and_one_number_changed_in_between_are_corrected_in_NIR_and_the_run_says_so()
    {
        _export.Dispose();
        _export = TemporaryFolder.WithExport();
        Assert.Equal(0, (await TransferAsync()).Kode);
        ChangeACodeAndANumber();

        var run = await TransferAsync();
        var third = await TransferAsync();

        Assert.Equal((0, ""), (run.Kode, run.Error));
        Assert.Contains("Rettet i NIR siden forrige overføring: 2 saker", run.Ut, StringComparison.Ordinal);
        Assert.Contains($"  1001-1: Sluttmaal{Environment.NewLine}", run.Ut, StringComparison.Ordinal);
        Assert.Contains($"  1002-1: Tiltak[0].TimerPerUke{Environment.NewLine}", run.Ut, StringComparison.Ordinal);
        Assert.Contains("hvorav ulike: 0", run.Ut, StringComparison.Ordinal);
        Assert.Equal(0, third.Kode);
        Assert.DoesNotContain("Rettet i NIR", third.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_caseworker_has_changed_in_NIR_is_kept_run_after_run()
    {
        await TransferAsync();
        var id = await ChangeInNirAsync(static program => program with { KompetansekartleggingGjennomfoert = true });
        ChangeACodeAndANumber();

        var run = await TransferAsync();
        var again = await TransferAsync();

        Assert.Equal((0, 0), (run.Kode, again.Kode));
        Assert.Contains("1001-1: KompetansekartleggingGjennomfoert er endret i NIR av andre, og beholdt", run.Ut, StringComparison.Ordinal);
        Assert.Contains("Saker NIR hadde fra før, og det som er endret", await ReportAsync(), StringComparison.Ordinal);
        var stored = Assert.IsType<Introduksjonsprogram>((await Client().ReadAsync(id, cancellationToken: Cancel))!.Registrering);
        Assert.Equal((true, Sluttmaal.Arbeid), (stored.KompetansekartleggingGjennomfoert, stored.Sluttmaal));
    }

    [Fact]
    public async Task What_both_have_changed_is_for_the_caseworker_to_choose()
    {
        await TransferAsync();
        await ChangeInNirAsync(static program => program with { Sluttmaal = Sluttmaal.UtdanningOverVideregaaende });
        ChangeACodeAndANumber();

        var run = await TransferAsync();

        Assert.Equal(1, run.Kode);
        Assert.Contains("Både fagsystemet og NIR har endret Sluttmaal.", await ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_case_that_nothing_is_remembered_of_is_a_conflict_that_says_what_to_give()
    {
        await TransferAsync();
        File.Delete(Memory);
        ChangeACodeAndANumber();

        var run = await TransferAsync();

        Assert.Equal(1, run.Kode);
        Assert.Contains("NIR5016", run.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_remembered_and_the_report_are_their_owners_only()
    {
        await TransferAsync();

        Assert.All([Memory, _export.FileName("rapport.html")], static file =>
        {
            Assert.True(File.Exists(file));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        });
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_is_one_line_that_says_what_to_do()
    {
        await File.WriteAllTextAsync(Memory, "26847814283\n", Cancel);

        var run = await TransferAsync();

        run.ShouldHaveFailed(Path.GetFileName(Memory), "linje 1", "Slett filen");
        Assert.DoesNotContain("26847814283", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_stops_its_own_case_and_the_run_names_it()
    {
        var number = (await File.ReadAllLinesAsync(_export.FileName(ExportReader.FoeringFile), Cancel)).Length + 1;
        await File.AppendAllTextAsync(_export.FileName(ExportReader.FoeringFile), "1001;1;NT;;;;;2026/08;12.5\n", Cancel);

        var run = await TransferAsync();

        Assert.Equal(1, run.Kode);
        Assert.Contains($"Kan ikke leses: foeringer.csv linje {number}, Tall: verdien kan ikke leses.", run.Ut, StringComparison.Ordinal);
        Assert.Contains("1001-1: ventet Accepted/None; ble Unmapped/Saksbehandler", run.Ut, StringComparison.Ordinal);
        Assert.Contains("Fasit: 1 saker ble annerledes", run.Ut, StringComparison.Ordinal);
    }

    private void ChangeACodeAndANumber()
    {
        _export.With(ExportReader.SakFile, static text =>
            text.Replace("1001;1;IP;9901;RP;22.07.2026;05.08.2026;FAGB;", "1001;1;IP;9901;RP;22.07.2026;05.08.2026;ARB;", StringComparison.Ordinal));
        _export.With(ExportReader.FoeringFile, static text => Regex.Replace(text, "(?m)^(1002;1;TI;NORSK;.*;)15$", "${1}17"));
    }

    private async Task<Guid> ChangeInNirAsync(Func<Introduksjonsprogram, Introduksjonsprogram> change)
    {
        var id = RegistreringId.For(ExportReader.Read(_export.Folder).Deltakere[0].Saker[0]);
        var stored = (await Client().ReadAsync(id, cancellationToken: Cancel))!;
        Assert.IsType<Accepted>(await Client().SendAsync(change((Introduksjonsprogram)stored.Registrering), stored, cancellationToken: Cancel));
        return id;
    }

    private async Task<string> ReportAsync() => WebUtility.HtmlDecode(await File.ReadAllTextAsync(_export.FileName("rapport.html"), Cancel));

    private NirClient Client() => new(_nir.Adresse, new ClientCredentialsCredential(_nir.TokenAddress, Intro, $"hemmelig-{Intro}"));

    private Task<ProgramRun> TransferAsync() => Fixtures.Program.RunAsync(
        [
            "--nir", _nir.Adresse.ToString(), "--client-id-intro", Intro, "--client-id-norsk", Norsk, "--data", _export.Folder, "--rapport",
            _export.FileName("rapport.html"),
        ],
        new() { ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Intro}", ["NIR_CLIENT_SECRET_NORSK"] = $"hemmelig-{Norsk}" },
        cancel: Cancel);
}
