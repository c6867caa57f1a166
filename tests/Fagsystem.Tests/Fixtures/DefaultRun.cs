using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fagsystem.Tests.Fixtures;

/// <summary>One run on the export that is checked in, shared by the tests that look at what it left behind.</summary>
public sealed class DefaultRun : IAsyncLifetime
{
    private readonly TemporaryFolder _export = TemporaryFolder.WithExport();

    internal ProgramRun SampleRun { get; private set; } = null!;

    internal IHtmlDocument Reporting { get; private set; } = null!;

    internal string ReportFile => _export.FileName("rapport.html");

    internal string Folder => _export.Folder;

    public async ValueTask InitializeAsync()
    {
        SampleRun = await Program.TransferAsync(_export);
        Reporting = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(ReportFile));
    }

    public ValueTask DisposeAsync()
    {
        Reporting.Dispose();
        _export.Dispose();
        return ValueTask.CompletedTask;
    }
}
