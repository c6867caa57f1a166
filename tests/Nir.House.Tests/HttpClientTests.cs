using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>
/// A client of the runtime's own making goes through the machine's proxy, to this machine too, and follows redirects: a number and a secret could go
/// elsewhere. So what is shipped makes none.
/// </summary>
public sealed partial class HttpClientTests
{
    public static TheoryData<string> Folders => ["mock-server", "src"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_client_is_made_without_a_handler(string folder)
    {
        var faults = Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path))
            .Where(static path => !path.Split('/', '\\').Any(static part => part is "bin" or "obj"))
            .Where(static path => WithoutHandler().IsMatch(File.ReadAllText(Repository.PathTo(path))));

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("var http = new HttpClient();", true)]
    [InlineData("using var http = new HttpClient { Timeout = limit };", true)]
    [InlineData("private readonly HttpClient _http = new();", true)]
    [InlineData("var http = new HttpClient(NirHttpHandler.Create());", false)]
    [InlineData("private readonly HttpClient _http = new(handler);", false)]
    public void A_client_without_a_handler_is_seen(string code, bool isSeen) => Assert.Equal(isSeen, WithoutHandler().IsMatch(code));

    [GeneratedRegex(@"new HttpClient(\(\)|\s*\{|;)|HttpClient\s+\w+\s*=\s*new\(\)")]
    private static partial Regex WithoutHandler();
}
