using Fagsystem.Web.Data;
using Fagsystem.Web.Mapping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Fagsystem.Web.Pages;

/// <summary>The year-end control on what the fagsystem holds itself: the page is the SDK's own.</summary>
public sealed class AarskontrollModel(FagContext context, TimeProvider timeProvider) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(timeProvider.GetLocalNow().DateTime);
        var saker = await context.Saker.Include(static sak => sak.Deltaker).Include(static sak => sak.Tiltak).Include(static sak => sak.Timer)
            .AsSplitQuery().AsNoTracking().ToListAsync(cancellationToken);
        var deltakere = saker.GroupBy(static sak => sak.DeltakerId).Select(static group => new Nir.Sdk.Rapporter.Deltakere.Deltaker
        {
            Key = group.First().Id,
            Registreringer = group.Select(static sak => new DeltakerRegistrering(SakMapper.Map(sak))).ToValueList(),
        });
        var control = Aarskontroll.Check(FakeNir.Kommune, today.Year, today, Personliste.CreateRowsOfYear(deltakere, today.Year, today));
        return Content(AarskontrollWriter.ToHtml(control), "text/html; charset=utf-8");
    }
}
