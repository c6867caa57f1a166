namespace Nir.Testing.Tests.Tasks;

/// <summary>A test whose lines stand on a page: they say what their readers' code says, such as <c>cancellationToken</c>.</summary>
public abstract class PageTest
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

#pragma warning disable IDE1006 // Readers have it as a parameter.
    protected static CancellationToken cancellationToken => Stop;
#pragma warning restore IDE1006
}
