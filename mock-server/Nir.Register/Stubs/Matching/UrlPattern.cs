namespace Nir.Register.Stubs.Matching;

/// <summary>What the address has to be.</summary>
internal abstract class UrlPattern
{
    public abstract bool Matches(IncomingRequest request);

    /// <summary>How unlike the address is to what is asked for: 0 when it matches, 1 when nothing is alike.</summary>
    public double Distance(IncomingRequest request) => Matches(request) ? 0 : Similarity.Distance(Expected, request.Path);

    /// <summary>The address, or what comes nearest to one.</summary>
    protected abstract string Expected { get; }

    /// <summary>Any address.</summary>
    public sealed class Any : UrlPattern
    {
        public override bool Matches(IncomingRequest request) => true;

        protected override string Expected => "";
    }

    /// <summary><c>url</c>: path and query are these.</summary>
    public sealed class Exact(string url) : UrlPattern
    {
        public override bool Matches(IncomingRequest request) => request.Url == url;

        protected override string Expected => url;
    }

    /// <summary><c>urlPath</c>: the path is this, whatever the query.</summary>
    public sealed class ExactPath(string path) : UrlPattern
    {
        public override bool Matches(IncomingRequest request) => request.Path == path;

        protected override string Expected => path;
    }

    /// <summary><c>urlPattern</c>: path and query match.</summary>
    public sealed class Expression(BoundedRegex regex) : UrlPattern
    {
        public override bool Matches(IncomingRequest request) => regex.IsWholeMatch(request.Url);

        protected override string Expected => regex.Text;
    }

    /// <summary><c>urlPathPattern</c>: the path matches, whatever the query.</summary>
    public sealed class PathExpression(BoundedRegex regex) : UrlPattern
    {
        public override bool Matches(IncomingRequest request) => regex.IsWholeMatch(request.Path);

        protected override string Expected => regex.Text;
    }

    /// <summary><c>urlPathTemplate</c>: <c>/x/{id}</c>.</summary>
    public sealed class PathTemplate(UrlTemplate template) : UrlPattern
    {
        public UrlTemplate Template => template;

        public override bool Matches(IncomingRequest request) => template.Read(request.Path) is not null;

        protected override string Expected => template.Text;
    }
}
