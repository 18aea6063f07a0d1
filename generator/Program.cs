using MsqSite.Check; using MsqSite.Diagnostics; using MsqSite.Model; using MsqSite.Read;
DiagnosticBag f = new();
Content? c = ContentReader.Read(args.Length > 0 ? args[0] : "content", f);
if (c is not null) ContentChecker.Check(c, f);
TextReport r = new(Console.Out); r.Write(f.Sorted()); r.WriteSummary(f, "checked.");
