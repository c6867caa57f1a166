using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fagsystem.Tests.Kulisser;

/// <summary>One run on the export that is checked in, shared by the tests that look at what it left behind.</summary>
public sealed class Standardkjoering : IAsyncLifetime
{
    private readonly Midlertidig _eksport = Midlertidig.MedEksport();

    internal Programkjoering Kjoering { get; private set; } = null!;

    internal IHtmlDocument Rapport { get; private set; } = null!;

    internal string Rapportfil => _eksport.Fil("rapport.html");

    internal string Mappe => _eksport.Mappe;

    public async ValueTask InitializeAsync()
    {
        Kjoering = await Program.OverfoerAsync(_eksport);
        Rapport = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Rapportfil));
    }

    public ValueTask DisposeAsync()
    {
        Rapport.Dispose();
        _eksport.Dispose();
        return ValueTask.CompletedTask;
    }
}
