using System.Globalization;
using Fagsystem.Web.Data;
using Fagsystem.Web.Mapping;
using Fagsystem.Web.Overfoering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Hosting;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Overview;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Tiltak = Fagsystem.Web.Data.Tiltak;
using Timer = Fagsystem.Web.Data.Timer;

namespace Fagsystem.Web.Pages;

/// <summary>One case: what is registered here, where it is on its way, and what NIR says of it.</summary>
public sealed class SakModel(FagContext context, Outbox outbox, INirClientFactory clients, ILogger<SakModel> logger) : PageModel
{
    public Sak Sak { get; private set; } = null!;

    /// <summary>Whether something that was posted could not be read. Nothing was saved then.</summary>
    public bool IsUnread { get; private set; }

    public RegistreringProgress? Progress { get; private set; }

    public IReadOnlyList<Regel> Regler { get; private set; } = [];

    public OverfoeringConflict? Conflict { get; private set; }

    public IReadOnlyList<(string Felt, string Her, string Nir)> Sides { get; private set; } = [];

    public IReadOnlyList<string> Differences { get; private set; } = [];

    public bool IsEqual { get; private set; }

    public IReadOnlyList<FristExtract> Frister { get; private set; } = [];

    public static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await context.FindSakAsync(id, cancellationToken) is not { } sak)
        {
            return NotFound();
        }

        await ShowAsync(sak, cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid id, DateOnly? vedtaksdato, DateOnly? startdato, string? kode, CancellationToken cancellationToken) =>
        ChangeAsync(id, sak => Koder.IsDay(vedtaksdato) && Koder.IsDay(startdato)
            && (kode is null || (sak.Ordning == "I" ? Koder.Maal.ContainsKey(kode) : Koder.Utdanning.ContainsKey(kode))), sak =>
        {
            (sak.Vedtaksdato, sak.Startdato) = (vedtaksdato, startdato);
            sak.Maalkode = sak.Ordning == "I" ? kode : null;
            sak.Utdanningskode = sak.Ordning == "N" ? kode : null;
        }, cancellationToken);

    // What is given again for the same day or week is a correction.
    public Task<IActionResult> OnPostAddTiltakAsync(Guid id, string? kode, DateOnly fra, int timer, CancellationToken cancellationToken) =>
        ChangeAsync(id, _ => kode is not null && Koder.Tiltak.ContainsKey(kode) && Koder.IsDay(fra) && Koder.IsHours(timer), sak =>
        {
            sak.Tiltak.RemoveAll(tiltak => tiltak.Kode == kode && tiltak.Fra == fra);
            sak.Tiltak.Add(new Tiltak { Kode = kode!, Fra = fra, TimerPerUke = timer });
        }, cancellationToken);

    public Task<IActionResult> OnPostAddTimerAsync(Guid id, DateOnly fra, int timer, CancellationToken cancellationToken) =>
        ChangeAsync(id, _ => Koder.IsDay(fra) && Koder.IsHours(timer), sak =>
        {
            var mandag = fra.AddDays(-(((int)fra.DayOfWeek + 6) % 7));
            sak.Timer.RemoveAll(week => week.Mandag == mandag);
            sak.Timer.Add(new Timer { Mandag = mandag, Antall = timer });
        }, cancellationToken);

    public Task<IActionResult> OnPostMineAsync(Guid id, CancellationToken cancellationToken) =>
        ResolveAsync(id, static conflict => conflict.Mine, cancellationToken);

    public Task<IActionResult> OnPostNirsAsync(Guid id, CancellationToken cancellationToken) =>
        ResolveAsync(id, static conflict => conflict.Nirs?.Registrering ?? conflict.Mine, cancellationToken);

    public async Task<IActionResult> OnPostTakeOverAsync(Guid id, CancellationToken cancellationToken)
    {
        var held = await context.FindSakAsync(id, cancellationToken) is { } sak
            ? await AskAsync(() => Client(sak).ReadAsync(id, cancellationToken: cancellationToken))
            : null;
        return held is null
            ? RedirectToPage(new { id })
            : await ChangeAsync(id, static _ => true, sak => SakMapper.TakeOver(sak, held.Registrering), cancellationToken);
    }

    // The case and the row in one transaction: both or neither. What cannot be read changes nothing.
    private async Task<IActionResult> ChangeAsync(Guid id, Func<Sak, bool> isKnown, Action<Sak> change, CancellationToken cancellationToken)
    {
        if (await context.FindSakAsync(id, cancellationToken) is not { } sak)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !isKnown(sak))
        {
            IsUnread = true;
            await ShowAsync(sak, cancellationToken);
            return Page();
        }

        change(sak);
        await outbox.SaveAsync(context, SakMapper.Map(sak), cancellationToken: cancellationToken);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ResolveAsync(Guid id, Func<OverfoeringConflict, Registrering> choose, CancellationToken cancellationToken)
    {
        if (await context.FindSakAsync(id, cancellationToken) is { } sak
            && await AskAsync(() => outbox.ReadConflictAsync(id, cancellationToken)) is { } conflict)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await outbox.ResolveAsync(context, conflict, choose(conflict), cancellationToken);
            SakMapper.TakeOver(sak, choose(conflict));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return RedirectToPage(new { id });
    }

    private async Task ShowAsync(Sak sak, CancellationToken cancellationToken)
    {
        Sak = sak;
        Progress = await outbox.FindAsync(sak.Id, cancellationToken);
        Regler = [.. (Progress?.Details ?? []).Select(static regel => RegelCatalogue.TryFind(regel, out var found) ? found : null).OfType<Regel>()];
        await AskAsync(async () =>
        {
            await AskNirAsync(cancellationToken);
            return this;
        });
    }

    // NIR may be away: the page works without.
    private async Task<T?> AskAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (NirException fault)
        {
            logger.NirUnasked(fault.ErrorCode.ToString());
            return null;
        }
    }

    private async Task AskNirAsync(CancellationToken cancellationToken)
    {
        if (Progress is null)
        {
            return;
        }

        var mine = SakMapper.Map(Sak);
        if (Progress.State is OverfoeringState.Parked && await outbox.ReadConflictAsync(Sak.Id, cancellationToken) is { } conflict)
        {
            (Conflict, Sides) = (conflict, ConflictTable.Create(conflict));
        }
        else if (Progress.State is OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks)
        {
            var compared = await Client(Sak).CompareAsync(mine, cancellationToken: cancellationToken);
            (IsEqual, Differences) = (compared is Equal, compared is Different different ? [.. different.Members] : []);
        }

        var status = await Client(Sak).ReadStatusAsync(mine.Person, cancellationToken: cancellationToken);
        Frister = [.. (status.Frister ?? []).Where(static frist => (frist.Frist ?? frist.SisteDag) is not null)];
    }

    private NirClient Client(Sak sak) => clients.Create(SakMapper.Map(sak).Kommune, sak.Ordning == "N" ? Rolle.Kommunenorskbruker : Rolle.Kommuneintrobruker);
}
