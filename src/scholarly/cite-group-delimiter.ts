import CSL from 'citeproc';

const { getSpliceDelimiter: usual } = CSL;

// CSL 1.0.2 ("Cite grouping") puts ", " between the years of one author where a style says nothing else: "(Lee 1999,
// 2020; Roe 2012)". citeproc does so unless the style has an `after-collapse-delimiter`, which is for what comes next.
CSL.getSpliceDelimiter = function (lastLocator, lastCollapsed, position) {
  const { collapse, cite_group_delimiter: own, 'after-collapse-delimiter': after } = this.citation.opt;
  const isCollapsed = this.tmp.have_collapsed && !lastLocator && after !== undefined;
  if (!isCollapsed || collapse?.startsWith('year') !== true)
    return usual.call(this, lastLocator, lastCollapsed, position);
  this.tmp.splice_delimiter = own ?? ', ';
  return this.tmp.splice_delimiter;
};
