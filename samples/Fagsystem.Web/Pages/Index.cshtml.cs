using Fagsystem.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Overview;

namespace Fagsystem.Web.Pages;

/// <summary>Who takes part, and where each registration is on its way.</summary>
public sealed class IndexModel(FagContext context, Outbox outbox) : PageModel
{
    private readonly Dictionary<Guid, RegistreringProgress?> _progress = [];

    public IReadOnlyList<Deltaker> Deltakere { get; private set; } = [];

    public static string NameOf(Sak sak) => sak.Ordning == "N" ? "Norskopplæring" : "Introduksjonsprogram";

    public string StateOf(Sak sak) => _progress[sak.Id] is { } progress ? ProgressText.GetTilstand(progress) : "Ikke sendt til NIR";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Deltakere = await context.Deltakere.Include(static deltaker => deltaker.Saker).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var sak in Deltakere.SelectMany(static deltaker => deltaker.Saker))
        {
            _progress[sak.Id] = await outbox.FindAsync(sak.Id, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(int deltaker, string? ordning, CancellationToken cancellationToken)
    {
        if (ordning is not ("I" or "N") || !await context.Deltakere.AnyAsync(one => one.Id == deltaker, cancellationToken))
        {
            return NotFound();
        }

        var sak = new Sak { Id = Guid.NewGuid(), DeltakerId = deltaker, Ordning = ordning };
        context.Add(sak);
        await context.SaveChangesAsync(cancellationToken);
        return Redirect($"/sak/{sak.Id}");
    }
}
