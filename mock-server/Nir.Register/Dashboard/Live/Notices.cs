namespace Nir.Register.Dashboard.Live;

/// <summary>What came of the last form: the page that the browser is sent to tells it.</summary>
internal sealed class Notices
{
    private Notice _last = new(0, "", IsRefusal: false);

    /// <summary>Keeps a notice, and says which number it is asked for by.</summary>
    public long Tell(string text, bool isRefusal = false)
    {
        // Two forms at the same moment: the later one's text stands.
        var notice = new Notice(_last.Number + 1, text, isRefusal);
        Volatile.Write(ref _last, notice);
        return notice.Number;
    }

    public Notice? Find(long number) => Volatile.Read(ref _last) is var last && last.Number == number && number > 0 ? last : null;

    internal sealed record Notice(long Number, string Text, bool IsRefusal);
}
